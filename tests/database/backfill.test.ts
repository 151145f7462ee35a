import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../supabase/embedded/migrate.ts';
import { allMigrations, type Database, loadPgtap, startDatabase } from './database.ts';
import { setStage } from './stage.ts';

// An installation that published before a release had rows for its signals, and then updates.
const firstNew = '20261126100000_release_signals.sql';
let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messlatte-older-'));
  const older = (await readdir(allMigrations)).filter((name) => name < firstNew);
  for (const name of older) await cp(join(allMigrations, name), join(folder, name));
  database = await startDatabase({ migrationsDir: folder });
});
afterAll(async () => {
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('editions published before get the signals that stand in their content', async () => {
  const sql = database.connect();
  await loadPgtap(sql);
  await setStage(sql);
  const publish = async (hash: string, signals: unknown) => {
    await sql`
      select public.publish_release(jsonb_set(jsonb_set(stage.release(${hash}), '{content,de,signals}', said),
        '{content,en,signals}', said)) from (select ${JSON.stringify(signals)}::text::jsonb) x(said)`;
  };
  await publish('none', []);
  await publish('no list', 'asks');
  await publish('odd', [
    7,
    { kind: 'growth' },
    { id: 'hopes', kind: 'hope' },
    { id: 'nowhere', kind: 'growth', competencies: [] },
    { id: 'everywhere', kind: 'warning', competencies: null },
    { id: 'everywhere', kind: 'warning', competencies: null },
  ]);

  expect(await migrate(sql, allMigrations)).toContain(firstNew);

  const rows = await sql`
    select r.hash, s.signal_id, s.kind, s.competency_ids from public.release_signals s
    join public.framework_releases r on r.id = s.release_id order by 1, 2`;
  expect([...rows]).toEqual([
    { hash: 'odd', signal_id: 'everywhere', kind: 'warning', competency_ids: null },
    { hash: 'one', signal_id: 'asks', kind: 'growth', competency_ids: null },
    { hash: 'one', signal_id: 'blames', kind: 'warning', competency_ids: ['listening', 'planning'] },
    { hash: 'one', signal_id: 'mends', kind: 'growth', competency_ids: ['repair'] },
  ]);
});
