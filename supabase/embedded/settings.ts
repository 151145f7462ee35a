import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { StartError } from '../../src/server/start-error.ts';

export const root = join(import.meta.dirname, '../..');
export const migrationsDir = join(root, 'supabase/migrations');
export const frameworkFolder = join(root, 'content/account-manager');

/** What a person can set for `npm start` and `npm run dev`. */
export function settings() {
  const { PORT, SUPABASE_PORT, DATA_DIR, DEMO_PASSWORD } = process.env;
  if (DEMO_PASSWORD !== undefined && DEMO_PASSWORD.length < 8)
    throw new StartError('DEMO_PASSWORD must have at least 8 characters.');
  return {
    port: number('PORT', PORT, 4321),
    supabasePort: number('SUPABASE_PORT', SUPABASE_PORT, 54_321),
    dataDir: DATA_DIR || join(root, '.data'),
    demoPassword: DEMO_PASSWORD ?? randomBytes(9).toString('base64url'),
  };
}

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,5}$/.test(text)) throw new StartError(`${name} must be a port number, not "${text}".`);
  return Number(text);
}
