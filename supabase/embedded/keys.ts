import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivate } from './private-file.ts';

export interface Keys {
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  /** of the role `postgres`, which owns the migrations' objects as on a hosted project */
  databasePassword: string;
  /** of the superuser `supabase_admin` */
  adminPassword: string;
}

/** The secrets of a data folder: made at its first start, kept in a file its owner alone can read. */
export async function keysOf(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys: Keys = {
    jwtSecret: secret(48),
    publishableKey: `sb_publishable_${secret(24)}`,
    secretKey: `sb_secret_${secret(24)}`,
    databasePassword: secret(24),
    adminPassword: secret(24),
  };
  await writePrivate(path, `${JSON.stringify(keys, null, 2)}\n`);
  return keys;
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
