import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../supabase/embedded/start.ts';

export const realMigrations = new URL('../../supabase/migrations', import.meta.url).pathname;

export interface Fixture extends Embedded {
  sql: postgres.Sql;
  dataDir: string;
  /** asks the API as whoever the token names, or as anybody without one */
  ask: (path: string, init?: { token?: string; method?: string; body?: unknown }) => Promise<Answer>;
  /** signs in with a code from the mail, as the site does */
  signIn: (email: string) => Promise<{ token: string; refreshToken: string; userId: string }>;
  end: () => Promise<void>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what these tests are about
  body: any;
}

export async function temporaryFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'messlatte-embedded-'));
}

/** A folder of migrations that lives as long as the data folder beside it. */
export async function migrationsIn(folder: string, files: Record<string, string>): Promise<string> {
  const migrationsDir = join(folder, 'migrations');
  await mkdir(migrationsDir, { recursive: true });
  for (const [name, sql] of Object.entries(files)) await writeFile(join(migrationsDir, name), sql);
  return migrationsDir;
}

export async function startFixture(
  migration: string | null,
  options: Partial<EmbeddedOptions> = {},
): Promise<Fixture> {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'data');
  const migrationsDir =
    migration === null ? realMigrations : await migrationsIn(folder, { '20260101000000_own.sql': migration });
  const embedded = await startEmbedded({
    dataDir,
    supabasePort: 0,
    demo: false,
    migrationsDir,
    throwaway: true,
    ...options,
  });
  const sql = postgres(embedded.databaseUrl, { max: 2, onnotice: () => {} });

  const ask: Fixture['ask'] = async (path, { token, method, body } = {}) => {
    const response = await fetch(`${embedded.supabaseUrl}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        apikey: embedded.publishableKey,
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };

  const signIn: Fixture['signIn'] = async (email) => {
    const client = createClient(embedded.supabaseUrl, embedded.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
    });
    const asked = await client.auth.signInWithOtp({ email });
    if (asked.error) throw asked.error;
    const { data, error } = await client.auth.verifyOtp({
      email,
      token: codeFor(embedded, email),
      type: 'magiclink',
    });
    if (error || !data.session) throw error ?? new Error('no session');
    return {
      token: data.session.access_token,
      refreshToken: data.session.refresh_token,
      userId: data.session.user.id,
    };
  };

  const end = async () => {
    await sql.end({ timeout: 1 });
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...embedded, sql, dataDir, ask, signIn, end };
}

export function codeFor(embedded: Pick<Embedded, 'mails'>, email: string): string {
  const mail = embedded.mails.findLast(({ to }) => to === email);
  const code = mail?.text.match(/\b\d{6}\b/)?.[0];
  if (!code) throw new Error(`no code was mailed to ${email}`);
  return code;
}
