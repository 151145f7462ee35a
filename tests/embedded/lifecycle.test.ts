import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, type FSWatcher, mkdirSync, readFileSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, postmasterOn } from '../../supabase/embedded/running.ts';
import { migrationsIn, temporaryFolder } from './fixture.ts';

let folder: string;
let dataDir: string;
let migrations: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder, 'data');
  migrations = await migrationsIn(folder, { '20260101000000_one.sql': 'create table public.one (id int);' });
});
afterEach(async () => {
  const left = postmasterOn(join(dataDir, 'postgres'));
  if (left) process.kill(left, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops everything', async (signal) => {
  const run = start();
  await run.says('ready');
  const postmaster = postmasterOn(join(dataDir, 'postgres'));
  expect(postmaster).not.toBeNull();
  run.child.kill(signal);
  expect(await run.exit).toBe(0);
  expect(run.errors()).toBe('');
  expectNothingLeft();
});

const stations = ['keys.json', 'postgres.password', 'postgres', 'embedded.json'];
test.each(stations)('SIGTERM stops a start under way, as soon as it has made %s', async (file) => {
  mkdirSync(dataDir);
  const made = firstChange(watch(dataDir), file);
  const run = start();
  await made;
  run.child.kill('SIGTERM');
  const code = await run.exit;
  if (code !== 0) expect(run.errors().trim()).toBe('Stopped while starting.');
  expectNothingLeft();
  // The folder is as good as before.
  const again = start();
  await again.says('ready');
  again.child.kill('SIGTERM');
  expect(await again.exit).toBe(0);
});

test.each(['starting', 'ready'])('when npm is ended after "%s", so is everything', async (word) => {
  // As npm does: a shell that does not pass signals on, and a second command so that it does not become node.
  const entry = join(import.meta.dirname, 'entry.ts');
  const shell = spawn('sh', ['-c', `node '${entry}' '${dataDir}' '${migrations}'; true`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const closed = new Promise((resolve) => shell.once('close', resolve));
  await said(shell, word);
  shell.kill('SIGTERM');
  await closed;
  expectNothingLeft();
});

test('a second start on the same data folder ends with one sentence and leaves the first alone', async () => {
  const first = start();
  await first.says('ready');
  const second = start();
  expect(await second.exit).toBe(1);
  expect(second.errors()).toMatch(/^Something already runs on the data folder .+; .+\n$/);
  expect(isAlive(postmasterOn(join(dataDir, 'postgres')) ?? -1)).toBe(true);
  first.child.kill('SIGTERM');
  expect(await first.exit).toBe(0);
  expectNothingLeft();
});

test('two first starts at once: one runs, the other says why not', async () => {
  const both = [start(), start()];
  const loser = await Promise.race(both.map(async (run) => ({ run, code: await run.exit })));
  expect(loser.code).toBe(1);
  expect(oneSentence(loser.run.errors())).toBe(true);
  const winner = both.find((run) => run !== loser.run);
  await winner?.says('ready');
  winner?.child.kill('SIGTERM');
  expect(await winner?.exit).toBe(0);
});

test('a taken port ends with one sentence, before anything is made', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const run = start({ SUPABASE_PORT: String(port) });
  expect(await run.exit).toBe(1);
  expect(run.errors()).toBe(`Port ${port} is already taken; set SUPABASE_PORT to another one.\n`);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  server.close();
});

test('a broken migration ends with one sentence naming file and line, and changes nothing', async () => {
  const text = 'create table public.two (id int);\n\ncreate table public.three (id nonsense);';
  await migrationsIn(folder, { '20260102000000_broken.sql': text });
  const run = start();
  expect(await run.exit).toBe(1);
  expect(run.errors()).toBe(
    'The migration 20260102000000_broken.sql failed in line 3: type "nonsense" does not exist.\n',
  );
  expectNothingLeft();
  await migrationsIn(folder, { '20260102000000_broken.sql': 'create table public.two (id int);' });
  const again = start();
  await again.says('ready');
  again.child.kill('SIGTERM');
  expect(await again.exit).toBe(0);
});

test.each(['0.0.0.0', '192.168.0.7', '::', 'example.org'])(
  'HOST=%s is refused with one sentence',
  async (host) => {
    const run = start({ HOST: host });
    expect(await run.exit).toBe(1);
    expect(run.errors()).toContain(`HOST=${host} is refused`);
    expect(oneSentence(run.errors())).toBe(true);
    expect(existsSync(dataDir)).toBe(false);
  },
);

test('a Postgres left behind by a killed start is ended by the next one', async () => {
  const run = start();
  await run.says('ready');
  const orphan = postmasterOn(join(dataDir, 'postgres'));
  run.child.kill('SIGKILL');
  await run.exit;
  expect(isAlive(orphan ?? -1)).toBe(true);
  const again = start();
  await again.says('ready');
  expect(postmasterOn(join(dataDir, 'postgres'))).not.toBe(orphan);
  again.child.kill('SIGTERM');
  expect(await again.exit).toBe(0);
  expectNothingLeft();
});

function start(env: Record<string, string> = {}) {
  const { HOST: _, SUPABASE_PORT: __, ...inherited } = process.env;
  const entry = join(import.meta.dirname, 'entry.ts');
  const child = spawn('node', [entry, dataDir, migrations], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, exit, errors: () => errors, says: (word: string) => said(child, word) };
}

/** Settles when the watched folder gets an entry of that name. */
async function firstChange(watcher: FSWatcher, name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    watcher.on('change', (_, changed) => changed === name && resolve());
  });
  watcher.close();
}

async function said(child: ChildProcess, word: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => text.includes(word) && resolve());
    child.once('close', () => reject(new Error(`ended before it said "${word}"`)));
  });
}

function expectNothingLeft(): void {
  expect(postmasterOn(join(dataDir, 'postgres'))).toBeNull();
  for (const name of ['embedded.json', 'process.pid']) expect(existsSync(join(dataDir, name))).toBe(false);
  if (existsSync(join(dataDir, 'keys.json')))
    expect(readFileSync(join(dataDir, 'keys.json'), 'utf8')).toContain('sb_secret_');
}

function oneSentence(text: string): boolean {
  return text.trim().split('\n').length === 1 && text.trim().endsWith('.');
}
