import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeFor, type Fixture, startFixture } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(null);
});
afterAll(() => here.end());

let number = 0;
let email: string;
/** Each test invites a person of its own. */
beforeEach(async () => {
  number += 1;
  email = `person${number}@example.org`;
  await here.sql`insert into public.members (email, name) values (${email}, 'Person')`;
});

const password = 'a password of my own';
const otp = (address: string) => here.ask('/auth/v1/otp', { body: { email: address } });
const verify = (token: string, type = 'magiclink') =>
  here.ask('/auth/v1/verify', { body: { email, token, type } });
const withPassword = () => here.ask('/auth/v1/token?grant_type=password', { body: { email, password } });
const me = (token: string) => here.ask('/rest/v1/rpc/current_member', { token, body: {} });

// STACK.md, hardening point 3
describe('an account belongs to a member', () => {
  test('whoever is no member gets no account, by code or by password', async () => {
    const stranger = 'stranger@example.org';
    const answers = [
      await otp(stranger),
      await here.ask('/auth/v1/signup', { body: { email: stranger, password } }),
      await here.ask('/auth/v1/magiclink', { body: { email: stranger } }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(403);
      expect(body).toMatchObject({ error_code: 'not_a_member' });
    }
    expect(await here.sql`select from auth.users where email = ${stranger}`).toHaveLength(0);
    expect(here.mails.filter(({ to }) => to === stranger)).toEqual([]);
  });

  test('a deactivated member gets no account', async () => {
    await here.sql`update public.members set deactivated_at = now() where email = ${email}`;
    expect((await otp(email)).status).toBe(403);
  });

  test('signing up on an invited address gives no session', async () => {
    const { status, body } = await here.ask('/auth/v1/signup', { body: { email, password } });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('access_token');
    expect(await withPassword()).toMatchObject({ status: 400, body: { error_code: 'email_not_confirmed' } });
  });

  test('a password set before the first code does not work after it', async () => {
    await here.ask('/auth/v1/signup', { body: { email, password } });
    const { token } = await here.signIn(email);
    expect((await me(token)).body).toMatchObject({ email });
    expect(await withPassword()).toMatchObject({ status: 400, body: { error_code: 'invalid_credentials' } });
  });

  test('the first code links the member, once', async () => {
    const { userId } = await here.signIn(email);
    const linked = () => here.sql`select user_id from public.members where email = ${email}`;
    expect(await linked()).toEqual([{ user_id: userId }]);
    await here.sql`update auth.users set email_confirmed_at = null where id = ${userId}`;
    await here.sql`update auth.users set email_confirmed_at = now(), email = 'other@example.org' where id = ${userId}`;
    expect(await linked()).toEqual([{ user_id: userId }]);
  });

  test('a changed auth address changes no rights', async () => {
    const { token, userId } = await here.signIn(email);
    const before = await me(token);
    const owner = 'recruiter-to-be@example.org';
    await here.sql`insert into public.members (email, name) values (${owner}, 'Somebody else')`;
    await here.sql`update auth.users set email = ${owner} where id = ${userId}`;
    expect(await me(token)).toEqual(before);
    const refreshed = await here.signIn(owner);
    expect((await me(refreshed.token)).body).toEqual(before.body);
  });
});

// STACK.md, hardening point 5
describe('a code', () => {
  test('is verified as magiclink; email is refused here and wanted by a hosted project', async () => {
    await otp(email);
    expect((await verify(codeFor(here, email), 'email')).status).toBe(400);
    expect((await verify(codeFor(here, email))).status).toBe(200);
  });

  test('comes without a link, and no link signs anybody in', async () => {
    await otp(email);
    expect(here.mails.at(-1)?.text).not.toMatch(/https?:/);
    const [user] = await here.sql`select recovery_token from auth.users where email = ${email}`;
    const hash = String(user?.['recovery_token']);
    expect(
      (await here.ask('/auth/v1/verify', { body: { token_hash: hash, type: 'magiclink' } })).status,
    ).toBe(400);
    expect((await here.ask(`/auth/v1/verify?token=${hash}&type=magiclink`)).status).toBe(404);
    expect((await verify(codeFor(here, email))).status).toBe(200);
  });

  test('works once', async () => {
    await otp(email);
    const code = codeFor(here, email);
    expect((await verify(code)).status).toBe(200);
    expect((await verify(code)).status).toBe(403);
  });

  test('is void after five wrong ones, and the address rests for a quarter of an hour', async () => {
    await otp(email);
    const code = codeFor(here, email);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let i = 0; i < 5; i += 1) expect((await verify(wrong)).status).toBe(403);
    expect(await verify(code)).toMatchObject({
      status: 429,
      body: { error_code: 'over_request_rate_limit' },
    });
    await here.sql`update private.sign_in_attempts set first_at = now() - interval '16 minutes' where subject = ${email}`;
    expect((await verify(code)).status).toBe(403);
    await otp(email);
    expect((await verify(codeFor(here, email))).status).toBe(200);
  });

  test('tries from one IP are counted across addresses, from where the site says they come', async () => {
    const tries = [];
    for (let i = 0; i < 31; i += 1) tries.push(await verifyFrom('203.0.113.7', `nobody${i}@example.org`));
    expect(tries.slice(0, 30)).toEqual(Array(30).fill(403));
    expect(tries[30]).toBe(429);
    expect(await verifyFrom('203.0.113.8', 'nobody@example.org')).toBe(403);
  });

  test('signing in forgets the tries', async () => {
    await otp(email);
    await verify('000000');
    await verify(codeFor(here, email));
    expect(await here.sql`select from private.sign_in_attempts where subject = ${email}`).toHaveLength(0);
  });

  test('is void after a quarter of an hour', async () => {
    await otp(email);
    await here.sql`update auth.users set recovery_sent_at = now() - interval '16 minutes' where email = ${email}`;
    expect((await verify(codeFor(here, email))).status).toBe(403);
  });
});

// STACK.md, hardening points 6 and 8
describe('a session', () => {
  test('carries who it is and nothing to decide by', async () => {
    const { token, userId } = await here.signIn(email);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(Object.keys(claims).sort()).toEqual(['aud', 'email', 'exp', 'iat', 'role', 'session_id', 'sub']);
    expect(claims).toMatchObject({ sub: userId, aud: 'authenticated', role: 'authenticated' });
  });

  test('lasts four hours by its access token', async () => {
    const { token } = await here.signIn(email);
    const { exp, iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(4 * 60 * 60);
  });

  test('a refresh token serves once', async () => {
    const { refreshToken } = await here.signIn(email);
    const refresh = () =>
      here.ask('/auth/v1/token?grant_type=refresh_token', { body: { refresh_token: refreshToken } });
    const first = await refresh();
    expect(first.status).toBe(200);
    const next = { refresh_token: first.body.refresh_token };
    expect((await here.ask('/auth/v1/token?grant_type=refresh_token', { body: next })).status).toBe(200);
    expect((await refresh()).status).toBe(400);
  });

  test('of a member deactivated since reads nothing, though its token still runs', async () => {
    const { token } = await here.signIn(email);
    expect((await here.ask('/rest/v1/members?select=id', { token })).body).not.toEqual([]);
    await here.sql`update public.members set deactivated_at = now() where email = ${email}`;
    expect(await here.ask('/rest/v1/members?select=id', { token })).toEqual({ status: 200, body: [] });
    expect((await me(token)).body).toBeNull();
  });

  test('a token signed by somebody else or of the past is refused', async () => {
    const { token } = await here.signIn(email);
    const [head, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: crypto.randomUUID(), role: 'service_role' }));
    const answer = await me([head, forged.toString('base64url'), signature].join('.'));
    expect(answer.status).toBe(401);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60 * 60 * 1000 });
    try {
      expect((await me(token)).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });
});

async function verifyFrom(ip: string, address: string): Promise<number> {
  const response = await fetch(`${here.supabaseUrl}/auth/v1/verify`, {
    method: 'POST',
    headers: { apikey: here.publishableKey, 'content-type': 'application/json', 'x-forwarded-for': ip },
    body: JSON.stringify({ email: address, token: '123456', type: 'magiclink' }),
  });
  return response.status;
}
