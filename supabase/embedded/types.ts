import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runUntilStopped } from '../../src/server/lifecycle.ts';
import { StartError } from '../../src/server/start-error.ts';
import { migrationsDir, root } from './settings.ts';
import { startEmbedded } from './start.ts';

const target = join(root, 'src/data/database.types.ts');

/** `npm run db:types`: writes the types of the schema; with --check it only says whether they are up to date. */
await runUntilStopped(async (signal) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'messlatte-types-'));
  try {
    const options = { dataDir, supabasePort: 0, demo: false, migrationsDir, throwaway: true, signal };
    const embedded = await startEmbedded(options);
    const types = await generate(embedded.databaseUrl, signal).finally(() => embedded.stop());
    await (process.argv.includes('--check') ? compare(types) : writeFile(target, types));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  process.exit(0);
});

async function generate(databaseUrl: string, signal: AbortSignal): Promise<string> {
  const args = ['--yes', 'supabase@3.1.0', 'gen', 'types', 'typescript', '--db-url', databaseUrl];
  try {
    const run = promisify(execFile)('npx', [...args, '--schema', 'public'], {
      cwd: tmpdir(),
      signal,
      maxBuffer: 2 ** 26,
      env: { ...process.env, PGSSLMODE: 'disable', SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    });
    const { stdout } = await run;
    // Notices of the tool come on the same stream.
    return formatted(stdout.slice(stdout.indexOf('export type Json')));
  } catch (error) {
    throw new StartError(
      `The types could not be generated: ${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`,
    );
  }
}

/** Under another name, as our own rules leave the file itself alone. */
function formatted(types: string): string {
  const args = ['node_modules/@biomejs/biome/bin/biome', 'format', '--stdin-file-path=types.ts'];
  return execFileSync(process.execPath, args, {
    cwd: root,
    input: types,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

async function compare(types: string): Promise<void> {
  if ((await readFile(target, 'utf8').catch(() => '')) !== types)
    throw new StartError(
      'src/data/database.types.ts is not what the migrations give: run "npm run db:types".',
    );
}
