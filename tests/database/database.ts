import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres, { type Sql } from 'postgres';
import { startEmbedded } from '../../supabase/embedded/start.ts';
import { readFromTarball } from './tar.ts';

export interface Database {
  /** A session of its own, as the owner of the tables. */
  connect: () => Sql;
  stop: () => Promise<void>;
}

export const allMigrations = fileURLToPath(new URL('../../supabase/migrations', import.meta.url));

/** Starts a migrated database on a free port and a data folder of its own; the folder goes when it stops. */
export async function startDatabase({
  oldDefaultGrants = false,
  migrationsDir = allMigrations,
} = {}): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'messlatte-database-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  const embedded = await startEmbedded({
    dataDir,
    supabasePort: 0,
    demo: false,
    migrationsDir,
    throwaway: true,
    oldDefaultGrants,
  }).catch(async (error: unknown) => {
    await removeFolder();
    throw error;
  });
  const sessions: Sql[] = [];
  return {
    connect() {
      const session = postgres(embedded.databaseUrl, { max: 1, onnotice: () => {} });
      sessions.push(session);
      return session;
    },
    async stop() {
      await Promise.all(sessions.map((session) => session.end({ timeout: 5 })));
      await embedded.stop();
      await removeFolder();
    },
  };
}

/** Loads pgTAP from the copy that PGlite brings, as the embedded Postgres has no extension files for it. */
export async function loadPgtap(sql: Sql): Promise<void> {
  const pglite = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  const pgtap = readFromTarball(join(pglite, 'pgtap.tar.gz'), 'pgtap--1.3.5.sql');
  // Line by line commands of psql have no meaning here.
  await sql
    .unsafe(`set search_path = extensions; ${pgtap.replace(/^\\.*$/gm, '')}; reset search_path`)
    .simple();
}
