import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '../../supabase/embedded/start.ts';
import { type Fixture, startFixture, temporaryFolder } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(`
    create table public.things (id int primary key);
    alter table public.things enable row level security;
    revoke all on public.things from public, anon, authenticated, service_role;
    grant select on public.things to service_role;
    insert into public.things values (1);
  `);
});
afterAll(() => here.end());

const status = async (path: string, headers: Record<string, string>) =>
  (await fetch(`${here.supabaseUrl}${path}`, { headers })).status;

// STACK.md, hardening point 4
describe('who gets in', () => {
  test.each([
    ['no key', {}],
    ['a wrong key', { apikey: 'sb_secret_wrong' }],
    ['an empty key', { apikey: '' }],
    ['a bearer alone', { authorization: 'Bearer sb_secret_wrong' }],
  ])('%s opens nothing', async (_, headers) => {
    expect(await status('/rest/v1/things', headers)).toBe(401);
    expect(await status('/auth/v1/settings', headers)).toBe(401);
  });

  test('the publishable key reads nothing that nobody granted, the secret key what service_role may', async () => {
    expect(await status('/rest/v1/things', { apikey: here.publishableKey })).toBe(401);
    expect(await status('/rest/v1/things', { apikey: here.secretKey })).toBe(200);
  });

  test.each([
    '/_system/ping',
    '/_system/config',
    '/_system/info',
    '/_system/introspect',
    '/storage/v1/bucket',
    '/',
  ])('there is no administration at %s', async (path) => {
    expect(await status(path, { apikey: here.secretKey })).toBe(404);
  });

  test('schemas other than public are not exposed', async () => {
    for (const schema of ['auth', 'private', 'supabase_migrations', 'pg_catalog'])
      expect(await status('/rest/v1/users', { apikey: here.secretKey, 'accept-profile': schema })).toBe(406);
  });

  test('Postgres and the API listen on this machine alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4')?.address;
    const ports = [here.supabaseUrl, here.databaseUrl].map((url) => Number(new URL(url).port));
    for (const port of ports) {
      expect(await opens('127.0.0.1', port)).toBe(true);
      if (outside) expect(await opens(outside, port)).toBe(false);
    }
  });

  test('Postgres wants its random password', async () => {
    const { password } = new URL(here.databaseUrl);
    expect(password.length).toBeGreaterThanOrEqual(32);
    const other = await startFixture('select 1');
    try {
      expect(new URL(other.databaseUrl).password).not.toBe(password);
      expect(other.secretKey).not.toBe(here.secretKey);
    } finally {
      await other.end();
    }
    await expect(connectWith('wrong')).rejects.toMatchObject({ code: '28P01' });
  });
});

// STACK.md, hardening point 7
describe('accounts by SQL', () => {
  const password = 'a password for the test';
  beforeAll(async () => {
    await here.sql`
      with account as (
        insert into auth.users (id, email, encrypted_password, email_confirmed_at)
        values (gen_random_uuid(), 'seeded@example.org', extensions.crypt(${password}, extensions.gen_salt('bf', 4)), now())
        returning id, email)
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      select gen_random_uuid(), 'email', id::text, id, jsonb_build_object('sub', id, 'email', email) from account`;
  });

  test('sign in with their password, and with no other', async () => {
    const signIn = (tried: string) =>
      here.ask('/auth/v1/token?grant_type=password', {
        body: { email: 'seeded@example.org', password: tried },
      });
    expect(await signIn(password)).toMatchObject({
      status: 200,
      body: { user: { email: 'seeded@example.org' } },
    });
    expect((await signIn('another password')).status).toBe(400);
  });

  test('there is no interface to make them, not even for the secret key', async () => {
    expect(await status('/auth/v1/admin/users', { apikey: here.secretKey })).toBeGreaterThanOrEqual(400);
  });
});

describe('what lies in the data folder', () => {
  test('is readable by its owner alone', () => {
    const mode = (name: string) => statSync(join(here.dataDir, name)).mode & 0o777;
    for (const name of ['embedded.json', 'keys.json', 'process.pid']) expect(mode(name)).toBe(0o600);
    expect(mode('postgres')).toBe(0o700);
  });

  test('embedded.json says where everything is', () => {
    const said = JSON.parse(readFileSync(join(here.dataDir, 'embedded.json'), 'utf8'));
    const { siteUrl, supabaseUrl, publishableKey, secretKey, databaseUrl } = here;
    expect(said).toEqual({ siteUrl, supabaseUrl, publishableKey, secretKey, databaseUrl });
  });

  test('mails are files for the owner', async () => {
    await here.signIn('ada@example.org');
    const folder = statSync(join(here.dataDir, 'mail'));
    expect(folder.mode & 0o777).toBe(0o700);
  });

  test('keys stay the same at the next start', async () => {
    const dataDir = await temporaryFolder();
    const options = { dataDir, supabasePort: 0, demo: false, migrationsDir: '/nonexistent', throwaway: true };
    const first = await startEmbedded(options);
    await first.stop();
    const second = await startEmbedded(options);
    await second.stop();
    await rm(dataDir, { recursive: true });
    expect(second.publishableKey).toBe(first.publishableKey);
    expect(second.secretKey).toBe(first.secretKey);
  });
});

async function opens(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function connectWith(password: string): Promise<unknown> {
  const { default: postgres } = await import('postgres');
  const url = new URL(here.databaseUrl);
  url.password = password;
  const sql = postgres(url.href, { max: 1 });
  return await sql`select 1`.finally(() => sql.end());
}
