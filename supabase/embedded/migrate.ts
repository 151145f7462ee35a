import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { StartError } from '../../src/server/start-error.ts';

/**
 * Applies the migrations that the database has not seen, each in a transaction of its own, in the order of their
 * names, and keeps the history where the Supabase CLI keeps it. The first that fails ends it.
 */
export async function migrate(sql: Sql, folder: string): Promise<string[]> {
  await sql.unsafe(history).simple();
  const seen = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
  const applied = new Set(seen.map((row) => row.version));
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sql')).sort();
  const done: string[] = [];
  for (const file of files) {
    const [, version, name] = file.match(/^(\d{14})_(.+)\.sql$/) ?? [];
    if (version === undefined || name === undefined)
      throw new StartError(`The migration ${file} must be named <14 digits>_<name>.sql.`);
    if (applied.has(version)) continue;
    const text = await readFile(join(folder, file), 'utf8');
    await sql
      .begin(async (transaction) => {
        await transaction.unsafe(text).simple();
        await transaction`insert into supabase_migrations.schema_migrations (version, name, statements)
          values (${version}, ${name}, ${[text]})`;
      })
      .catch((error: unknown) => {
        throw new StartError(`The migration ${file} failed${place(error, text)}: ${messageOf(error)}.`);
      });
    done.push(file);
  }
  return done;
}

const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations
    (version text primary key, statements text[], name text);
`;

function place(error: unknown, text: string): string {
  const position = Number((error as { position?: string }).position);
  return position > 0 ? ` in line ${text.slice(0, position).split('\n').length}` : '';
}

function messageOf(error: unknown): string {
  const { message, detail } = error as { message?: string; detail?: string };
  return [message ?? String(error), detail].filter(Boolean).join('; ').replace(/\.$/, '');
}
