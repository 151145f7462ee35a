import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerOf, postmasterOn } from './running.ts';
import { settings } from './settings.ts';

const known = [
  'postgres',
  'postgres.new',
  'postgres.password',
  'keys.json',
  'mail',
  'embedded.json',
  'process.pid',
];

/** `npm run db:reset`: removes the data folder, unless something runs on it or it holds what is not ours. */
async function reset(): Promise<string> {
  const { dataDir } = settings();
  if (!existsSync(dataDir)) return `There is nothing to remove: ${dataDir} does not exist.`;
  if (postmasterOn(join(dataDir, 'postgres')) !== null || ownerOf(dataDir) !== null)
    throw new Error(`Something still runs on ${dataDir}; stop it first.`);
  const strange = (await readdir(dataDir)).filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw new Error(`${dataDir} is kept, as it holds other files: ${strange.join(', ')}.`);
  await rm(dataDir, { recursive: true });
  return `Removed ${dataDir}; the next start makes a new database.`;
}

await reset().then(console.log, (error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
