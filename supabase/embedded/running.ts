import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../src/server/start-error.ts';
import { writePrivate } from './private-file.ts';

const mark = 'process.pid';

/** Takes the data folder for this process; who comes second is told so. Gives back how to let go of it. */
export async function claimFolder(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, mark);
  const draft = `${path}.${process.pid}.claim`;
  await writePrivate(draft, `${process.pid}\n${birthOf(process.pid)}\n`);
  try {
    for (;;) {
      const taken = await link(draft, path).then(
        () => false,
        () => true,
      );
      if (!taken) return () => rm(path, { force: true });
      refuseInUse(dataDir);
      // Whoever wrote it was killed.
      await rm(path, { force: true });
    }
  } finally {
    await unlink(draft);
  }
}

export function refuseInUse(dataDir: string): void {
  const owner = ownerOf(dataDir);
  if (owner === null) return;
  throw new StartError(
    `Something already runs on the data folder ${dataDir} (process ${owner}); stop it or set DATA_DIR to another one.`,
  );
}

/** The id of the Node process that has this data folder, if it still lives. */
export function ownerOf(dataDir: string): number | null {
  const [pid, birth] = linesOf(join(dataDir, mark));
  return pid !== undefined && isAlive(Number(pid)) && birthOf(Number(pid)) === birth ? Number(pid) : null;
}

/** The id of the Postgres that runs on this cluster folder, if one does. */
export function postmasterOn(clusterDir: string): number | null {
  const pid = Number(linesOf(join(clusterDir, 'postmaster.pid'))[0]);
  return pid > 0 && isAlive(pid) && commandOf(pid).includes(clusterDir) ? pid : null;
}

/** Ends a Postgres whose starter was killed and could not end it; the folder must be ours by now. */
export async function endOrphan(clusterDir: string): Promise<void> {
  const postmaster = postmasterOn(clusterDir);
  if (postmaster === null) return;
  process.kill(postmaster, 'SIGINT');
  const patience = Date.now() + 10_000;
  while (isAlive(postmaster)) {
    if (Date.now() > patience)
      throw new StartError(`A Postgres left behind (process ${postmaster}) does not end; stop it by hand.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// After a crash the number may belong to another program: two programs of one number differ in when they began.
function birthOf(pid: number): string {
  try {
    if (process.platform !== 'linux') return ps(pid, 'lstart');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}

function commandOf(pid: number): string {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command');
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
