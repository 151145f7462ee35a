import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../src/server/start-error.ts';

export interface Account {
  uid: number;
  gid: number;
}

/** Postgres refuses to run as root, so root lends it another account: `postgres` where there is one. */
export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name));
  const [, , uid, gid] = found.find((fields) => fields !== undefined) ?? [];
  if (uid === undefined || gid === undefined)
    throw new StartError('Postgres cannot run as root and there is no account "postgres" or "nobody".');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a program of Postgres under the account, or as ourselves; `reach` are folders it works in. */
export function spawnAs(
  account: Account | null,
  program: string,
  args: string[],
  { detached, reach }: { detached: boolean; reach: string[] },
): ChildProcess {
  const options = {
    detached,
    stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
  };
  if (!account || [program, ...reach].every((path) => canReach(account, path)))
    return spawn(program, args, { ...account, ...options });
  // Below a folder that root keeps to itself, such as /root, the account needs leave to pass through.
  const leave = `+${capability()}`;
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  return spawn(
    'setpriv',
    [...identity, `--inh-caps=${leave}`, `--ambient-caps=${leave}`, program, ...args],
    options,
  );
}

function canReach(account: Account, path: string): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (!(mode & 0o001) && !(uid === account.uid && mode & 0o100)) return false;
  }
  return true;
}

function capability(): string {
  const known = /CapBnd:\s*([0-9a-f]+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return BigInt(`0x${known ?? '0'}`) & 4n ? 'dac_read_search' : 'dac_override';
}
