import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** The id of the Postgres that runs on this cluster folder, if one does. */
export function postmasterOn(clusterDir: string): number | null {
  const pid = pidIn(join(clusterDir, 'postmaster.pid'));
  // After a crash the number in the file may belong to another program by now.
  return pid !== null && isAlive(pid) && commandOf(pid).includes(clusterDir) ? pid : null;
}

/** Refuses a data folder in use; ends a Postgres whose starter was killed and could not end it. */
export async function endOrphan(dataDir: string, clusterDir: string): Promise<void> {
  const postmaster = postmasterOn(clusterDir);
  if (postmaster === null) return;
  const owner = ownerOf(dataDir);
  if (owner !== null)
    throw new StartError(
      `Something already runs on the data folder ${dataDir} (process ${owner}); stop it or set DATA_DIR to another one.`,
    );
  process.kill(postmaster, 'SIGINT');
  const patience = Date.now() + 10_000;
  while (isAlive(postmaster)) {
    if (Date.now() > patience)
      throw new StartError(`A Postgres left behind (process ${postmaster}) does not end; stop it by hand.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The id of the Node process that started on this data folder, if it still lives. */
export function ownerOf(dataDir: string): number | null {
  const pid = pidIn(join(dataDir, 'process.pid'));
  return pid !== null && isAlive(pid) ? pid : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pidIn(path: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
