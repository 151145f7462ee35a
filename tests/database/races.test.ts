import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, loadPgtap, startDatabase } from './database.ts';
import { commandAs, refusalOf, setStage, submissionOf, waitsForRowOf } from './stage.ts';

// Three sessions of their own: two who act at the same moment, and one who looks.
let database: Database;
let one: Sql;
let other: Sql;
let watcher: Sql;

beforeAll(async () => {
  database = await startDatabase();
  one = database.connect();
  other = database.connect();
  watcher = database.connect();
  await loadPgtap(watcher);
  await setStage(watcher);
});
afterAll(() => database?.stop());

// Each test has a candidate and a loop of its own.
beforeEach(startLoop);

test('of two who submit last at the same moment, one unseals, once', async () => {
  await submit(one, 'ines');
  const [ivans, idas] = await Promise.all([submissionOf(watcher, 'ivan'), submissionOf(watcher, 'ida')]);

  // Ivan has submitted but not committed when Ida comes: she must wait, and then see him.
  const holding = holdOpen(one, 'ivan', ivans);
  const first = await holding.answer;
  const second = commandAs(other, 'ida', 'submit_scorecard', idas);
  await waitsForRowOf(watcher, 'public.loops').finally(holding.commit);

  expect(first['unsealed']).toBe(false);
  expect((await second)['unsealed']).toBe(true);
  expect(await unsealings()).toEqual({ unsealed: true, entries: 1 });
});

test('however they fall, the loop is unsealed once and the log has no gap', async () => {
  for (let round = 0; round < 8; round++) {
    await startLoop();
    await submit(watcher, 'ines');
    const [ivans, idas] = await Promise.all([submissionOf(one, 'ivan'), submissionOf(other, 'ida')]);
    const answers = await Promise.all([
      commandAs(one, 'ivan', 'submit_scorecard', ivans),
      commandAs(other, 'ida', 'submit_scorecard', idas),
    ]);
    expect(answers.map((answer) => answer['unsealed']).sort()).toEqual([false, true]);
    expect(await unsealings()).toEqual({ unsealed: true, entries: 1 });
  }
  expect([...(await watcher`select * from private.audit_faults()`)]).toEqual([]);
});

test('the same submission twice at the same moment is one', async () => {
  const payload = await submissionOf(watcher, 'ines');
  const answers = await Promise.all([
    commandAs(one, 'ines', 'submit_scorecard', payload),
    commandAs(other, 'ines', 'submit_scorecard', payload),
  ]);
  expect(answers[0]).toEqual(answers[1]);
  const [row] = await watcher`
    select count(*)::int as versions from public.scorecard_versions
    where assignment_id = ${payload['assignment_id'] as string}`;
  expect(row?.['versions']).toBe(1);
});

test('of two different submissions at the same moment the second is locked out', async () => {
  const payload = await submissionOf(watcher, 'ines');
  const holding = holdOpen(one, 'ines', payload);
  await holding.answer;
  const second = refusalOf(
    commandAs(other, 'ines', 'submit_scorecard', { ...payload, submission_id: crypto.randomUUID() }),
  );
  await waitsForRowOf(watcher, 'public.loops').finally(holding.commit);
  expect(await second).toEqual({ code: 'PT409', key: 'scorecard_locked', field: 'assignment_id' });
});

test('a draft saved while the card is submitted is refused, not lost in silence', async () => {
  const payload = await submissionOf(watcher, 'ines');
  const holding = holdOpen(one, 'ines', payload);
  await holding.answer;
  const draft = refusalOf(
    commandAs(other, 'ines', 'save_draft', {
      assignment_id: payload['assignment_id'],
      operation_id: crypto.randomUUID(),
      answers: [{ key: 'why', base_revision: 0, value: 'late' }],
    }),
  );
  await waitsForRowOf(watcher, 'public.assignments').finally(holding.commit);
  expect(await draft).toEqual({ code: 'PT409', key: 'scorecard_locked', field: 'assignment_id' });
});

test('saving a draft does not wait for somebody else who submits', async () => {
  const holding = holdOpen(one, 'ines', await submissionOf(watcher, 'ines'));
  await holding.answer;
  const [row] = await watcher`select stage.assignment('loop', 'ivan') as id`;
  const saved = await commandAs(other, 'ivan', 'save_draft', {
    assignment_id: row?.['id'],
    operation_id: crypto.randomUUID(),
    answers: [{ key: 'why', base_revision: 0, value: 'meanwhile' }],
  });
  await holding.commit();
  expect(saved['saved']).toEqual(['why']);
});

test('two interviewers swap within one transaction', async () => {
  const [first, second] = await Promise.all([assignmentOf('ivan'), assignmentOf('ida')]);
  const [members] = await watcher`select stage.id('ivan') as ivan, stage.id('ida') as ida`;
  await one.begin(async (sql) => {
    await sql`set constraints all deferred`;
    await sql`update public.assignments set member_id = ${members?.['ida']} where id = ${first}`;
    await sql`update public.assignments set member_id = ${members?.['ivan']} where id = ${second}`;
  });
  expect(await assignmentOf('ida')).toBe(first);
});

test('a duplicate that lasts is refused at the end of the transaction', async () => {
  const [ivans, members] = [await assignmentOf('ivan'), await watcher`select stage.id('ida') as ida`];
  const lasting = one.begin(async (sql) => {
    await sql`set constraints all deferred`;
    await sql`update public.assignments set member_id = ${members[0]?.['ida']} where id = ${ivans}`;
  });
  await expect(lasting).rejects.toMatchObject({
    code: '23P01',
    constraint_name: 'assignments_one_competency_each',
  });
});

test('two recruiters who give one person two competencies at the same moment: one is refused', async () => {
  const [first, second, members] = [
    await assignmentOf('ivan'),
    await assignmentOf('ida'),
    await watcher`select stage.id('nora') as nora`,
  ];
  const give = (sql: Sql, assignment: string) =>
    commandAs(sql, 'rita', 'assign_interviewer', {
      assignment_id: assignment,
      member_id: members[0]?.['nora'],
      reason: 'Ill.',
    }).then(
      () => 'given',
      (error: unknown) => (error as { message: string }).message,
    );
  expect((await Promise.all([give(one, first), give(other, second)])).sort()).toEqual([
    'given',
    'interviewer_twice',
  ]);
});

test('two who start the same loop at the same moment: one is refused', async () => {
  await watcher`update public.loops set closed_at = now(), closing_reason = 'test' where closed_at is null`;
  const payload = await loopOf();
  const start = (sql: Sql) =>
    commandAs(sql, 'rita', 'create_loop', payload).then(
      () => 'started',
      (error: unknown) => (error as { message: string }).message,
    );
  expect((await Promise.all([start(one), start(other)])).sort()).toEqual(['loop_exists', 'started']);
});

/** A new candidate and their loop, under the names that the stage knows. */
async function startLoop() {
  const { candidate_id } = await commandAs(watcher, 'rita', 'add_candidate', {
    opening_id: await idOf('opening'),
    name: 'Cara',
    kind: 'external',
  });
  await rename('cara', candidate_id);
  const { loop_id } = await commandAs(watcher, 'rita', 'create_loop', await loopOf());
  await rename('loop', loop_id);
}

/** Submits and keeps the transaction open until told to commit. */
function holdOpen(sql: Sql, person: string, payload: object) {
  let commit = () => {};
  const told = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let answered = (_: Record<string, unknown>) => {};
  const answer = new Promise<Record<string, unknown>>((resolve) => {
    answered = resolve;
  });
  const done = commandAs(sql, person, 'submit_scorecard', payload, async (said) => {
    answered(said);
    await told;
  });
  return {
    answer: Promise.race([answer, done]),
    commit: async () => {
      commit();
      await done;
    },
  };
}

async function submit(sql: Sql, person: string) {
  return commandAs(sql, person, 'submit_scorecard', await submissionOf(sql, person));
}

async function unsealings() {
  const [row] = await watcher`
    select (select unsealed_at is not null from public.loops where id = stage.id('loop')) as unsealed,
      (select count(*)::int from public.audit_log where action = 'loop_unsealed' and loop_id = stage.id('loop')) as entries`;
  return { ...row };
}

async function idOf(name: string): Promise<string> {
  const [row] = await watcher`select stage.id(${name}) as id`;
  return row?.['id'] as string;
}

async function assignmentOf(person: string): Promise<string> {
  const [row] = await watcher`select stage.assignment('loop', ${person}) as id`;
  return row?.['id'] as string;
}

async function loopOf(): Promise<object> {
  const [row] = await watcher`select stage.loop('cara') as payload`;
  return row?.['payload'] as object;
}

async function rename(name: string, id: unknown) {
  await watcher`update stage.things set id = ${id as string} where name = ${name}`;
}
