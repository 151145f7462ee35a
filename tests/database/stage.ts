import { readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';

export type Answer = Record<string, unknown>;

const file = new URL('../../supabase/tests/fixtures/stage.psql', import.meta.url);

/** Writes the people, the framework and the loop of the pgTAP files for good, so that several sessions see them. */
export async function setStage(sql: Sql): Promise<void> {
  await sql.unsafe(`begin; ${await readFile(file, 'utf8')}; commit; reset role; reset all`).simple();
}

/** Runs a command as somebody; `beforeCommit` can keep its transaction open. */
export async function commandAs(
  sql: Sql,
  person: string,
  command: string,
  payload: object,
  beforeCommit: (answer: Answer) => Promise<void> = async () => {},
): Promise<Answer> {
  const answered = await sql.begin(async (transaction) => {
    await transaction`select stage.become(${person})`;
    const [row] = await transaction`
      select ${transaction(`public.${command}`)}(${JSON.stringify(payload)}::text::jsonb) as answer`;
    const answer = row?.['answer'] as Answer;
    await beforeCommit(answer);
    return answer;
  });
  return answered as Answer;
}

/** What a command was refused with. */
export async function refusalOf(command: Promise<unknown>) {
  try {
    return { answer: await command };
  } catch (error) {
    const { code, message, detail } = error as { code: string; message: string; detail: string };
    return { code, key: message, field: detail };
  }
}

/** A complete submission of somebody's card in the loop of the stage. */
export async function submissionOf(sql: Sql, person: string): Promise<Answer> {
  const [row] = await sql`select stage.submission('loop', ${person}) as payload`;
  return row?.['payload'] as Answer;
}

/** Waits until another session stands before a row of this table that somebody has locked; throws after five seconds. */
export async function waitsForRowOf(watcher: Sql, table: string): Promise<void> {
  const began = performance.now();
  while (performance.now() - began < 5000) {
    // Whoever waits for a row holds a lock on the place in line.
    const waiting = await watcher`
      select from pg_locks place join pg_stat_activity session on session.pid = place.pid
      where place.locktype = 'tuple' and place.relation = ${table}::regclass and session.wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
  }
  throw new Error(`Nobody waits for a row of ${table}.`);
}
