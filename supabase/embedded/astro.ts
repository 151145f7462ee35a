import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { isBuiltFromSources } from '../../src/server/sources.ts';
import { StartError } from '../../src/server/start-error.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the site unless the build at hand was made from the files as they are. */
export async function buildWhenChanged(signal: AbortSignal): Promise<void> {
  if (isBuiltFromSources()) return;
  console.log('Building the site, as its sources have changed …');
  await finished(['node_modules/astro/bin/astro.mjs', 'build'], signal);
  await finished(['src/server/precompress.ts'], signal);
}

/** `astro dev` as a child whose output is ours. */
export function astroDev(port: number, env: Record<string, string>): ChildProcess {
  return spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
  );
}

async function finished(args: string[], signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const give = () => void child.kill();
  signal.addEventListener('abort', give, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise((resolve) => child.once('close', resolve));
  signal.removeEventListener('abort', give);
  if (signal.aborted) throw new StartError('Stopped while starting.');
  if (code !== 0)
    throw new StartError(`${output.trim()}\n\nThe site could not be built; the reason is above.`);
}
