import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../src/server/start-error.ts';
import { type Account, accountForPostgres, spawnAs } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { loopback } from './ports.ts';

export const adminRole = 'supabase_admin';

interface Options {
  clusterDir: string;
  port: number;
  adminPassword: string;
  /** for tests: nothing is kept safe against a power cut */
  throwaway: boolean;
}

/** Starts Postgres on the folder, making the cluster first where there is none. */
export async function startPostgres(options: Options): Promise<{ stop: () => Promise<void> }> {
  const account = accountForPostgres();
  if (!(await exists(join(options.clusterDir, 'PG_VERSION')))) await createCluster(options, account);
  const { postgres } = await postgresBinaries();
  const settings = {
    listen_addresses: loopback,
    unix_socket_directories: '',
    // Statements can hold what people wrote about candidates: they do not belong in a log.
    log_min_error_statement: 'panic',
    ...(options.throwaway ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  const child = spawnAs(
    account,
    postgres,
    [
      '-D',
      options.clusterDir,
      '-p',
      String(options.port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    // Its own process group: Ctrl-C reaches this process first, which closes in order.
    { detached: true, reach: [options.clusterDir] },
  );
  const killWithUs = () => void child.kill('SIGQUIT');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  await ready(child, options);
  return { stop: () => stop(child) };
}

async function createCluster(options: Options, account: Account | null) {
  const { initdb } = await postgresBinaries();
  // Made beside and renamed, so that a start cut short leaves no half cluster behind.
  const draft = `${options.clusterDir}.new`;
  const passwordFile = `${options.clusterDir}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, options.adminPassword, { mode: 0o600 });
  if (account) await Promise.all([draft, passwordFile].map((p) => chown(p, account.uid, account.gid)));
  const child = spawnAs(
    account,
    initdb,
    [
      `--pgdata=${draft}`,
      `--username=${adminRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ],
    { detached: false, reach: [draft] },
  );
  try {
    const said = collect(child);
    const code = await exitOf(child);
    if (code !== 0) throw new StartError(`Postgres could not make its cluster: ${reason(said(), account)}`);
    await rename(draft, options.clusterDir);
  } finally {
    await unlink(passwordFile).catch(() => {});
    await rm(draft, { recursive: true, force: true });
  }
}

async function ready(child: ChildProcess, options: Options): Promise<void> {
  const said = collect(child);
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', () => {
      if (said().includes('database system is ready to accept connections')) resolve();
    });
    child.once('error', (error) =>
      reject(new StartError(`Postgres could not be started: ${error.message}.`)),
    );
    child.once('exit', () => {
      const text = said();
      if (text.includes('lock file') && text.includes('already exists'))
        reject(new StartError(`Something already runs on the data folder of ${options.clusterDir}.`));
      else reject(new StartError(`Postgres did not start: ${reason(text, null)}`));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await gone;
  clearTimeout(impatient);
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  return await new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartError(`Postgres could not be started: ${error.message}.`)),
    );
    child.once('close', resolve);
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-4000);
  });
  return () => text;
}

function reason(text: string, account: Account | null): string {
  const line =
    text.match(/(?:FATAL|PANIC|error): +(.+)/i)?.[1] ?? (text.trim().split('\n').at(-1) || 'no reason given');
  return account && /permission denied/i.test(text)
    ? `${line} (running as root, it works under another account, which must reach the project and DATA_DIR).`
    : `${line}.`;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
