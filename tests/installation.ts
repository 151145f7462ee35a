import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';

/** What the demo writes about itself, plus what the tests gave it. */
export interface Installation {
  siteUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  password: string;
  /** Holds what the demo writes, such as the mails it sends. */
  dataDir: string;
  startedInMs: number;
  stop: () => Promise<void>;
}

const password = 'a-password-for-tests';

/** Starts the whole product as `npm start` does, on free ports and a data folder of its own. */
export async function startInstallation(): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'messlatte-data-'));
  const began = performance.now();
  const child = spawn('node', ['supabase/embedded/demo.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(await freePort()),
      SUPABASE_PORT: String(await freePort()),
      DATA_DIR: dataDir,
      DEMO_PASSWORD: password,
    },
  });
  const output = collect(child);
  const stop = async () => {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const file = join(dataDir, 'embedded.json');
  while (!existsSync(file) || !(await answers(file))) {
    if (child.exitCode !== null) throw new Error(`the demo did not start:\n${output()}`);
    if (performance.now() - began > 180_000) {
      await stop();
      throw new Error(`the demo was not ready after three minutes:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ...JSON.parse(readFileSync(file, 'utf8')),
    password,
    dataDir,
    startedInMs: performance.now() - began,
    stop,
  };
}

async function answers(file: string): Promise<boolean> {
  try {
    const { siteUrl } = JSON.parse(readFileSync(file, 'utf8')) as { siteUrl: string };
    return (await fetch(`${siteUrl}/readyz`)).ok;
  } catch {
    return false;
  }
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      text += piece;
    });
  return () => text;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
