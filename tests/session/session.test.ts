import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { memberClient, siteClient, strangerClient } from '../../src/data/client.ts';
import { currentMember } from '../../src/data/members.ts';
import { databaseAnswers } from '../../src/data/ready.ts';
import { countAttempt, forgetAttempts, requestCode, signOut, verifyCode } from '../../src/data/sign-in.ts';
import { whoIs } from '../../src/features/session/who.ts';
import { codeFor, type Fixture, startFixture } from '../embedded/fixture.ts';
import { Browser } from './browser.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(null);
});
afterAll(() => here.end());

let number = 0;
let email: string;
let browser: Browser;
beforeEach(async () => {
  number += 1;
  email = `somebody${number}@example.org`;
  browser = new Browser(here);
  await here.sql`insert into public.members (email, name) values (${email}, 'Somebody')`;
});

const wait = 300;
const ask = (address: string) => requestCode(strangerClient(browser.project), address, wait);
const enter = (code: string) => verifyCode(browser.request(), { email, code, type: 'magiclink' });
const who = () => whoIs(browser.request(), browser.session !== null);

/** From the newest mail, which may still be on its way. */
const code = () => vi.waitFor(() => codeFor(here, email), { timeout: 10_000 });

async function signIn() {
  await ask(email);
  await enter(await code());
}

describe('asking for a code', () => {
  test('a stranger and a member get the same answer, and only the member mail', async () => {
    const stranger = 'stranger@example.org';
    expect(await ask(stranger)).toEqual(await ask(email));
    await vi.waitFor(() => codeFor(here, email));
    expect(here.mails.filter(({ to }) => to === stranger)).toEqual([]);
  });

  test.each([0, 3_000])('takes the same time when the service takes %i ms', async (delay) => {
    const server = createServer((_, response) => setTimeout(() => response.end('{}'), delay));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const began = performance.now();
    await requestCode(
      strangerClient({ url: `http://127.0.0.1:${port}`, publishableKey: 'key' }),
      email,
      wait,
    );
    const took = performance.now() - began;
    server.close();
    server.closeAllConnections();
    expect(took).toBeGreaterThan(wait - 5);
    expect(took).toBeLessThan(2_000);
  });

  test('says so when nothing answers', async () => {
    const nowhere = strangerClient({ ...browser.project, url: 'http://127.0.0.1:9' });
    await expect(requestCode(nowhere, email, 50)).rejects.toMatchObject({ key: 'unavailable', status: 503 });
    expect(await databaseAnswers(nowhere)).toBe(false);
    expect(await databaseAnswers(strangerClient(browser.project))).toBe(true);
  });
});

describe('a code', () => {
  test('signs in', async () => {
    await signIn();
    expect(await who()).toMatchObject({ kind: 'member', member: { email, name: 'Somebody', roles: [] } });
  });

  test('that is wrong signs nobody in; after five even the right one is void', async () => {
    await ask(email);
    const right = await code();
    const wrong = right === '111111' ? '222222' : '111111';
    for (let i = 0; i < 5; i += 1) {
      await expect(enter(wrong)).rejects.toMatchObject({ key: 'code_wrong', field: 'code', status: 422 });
    }
    await expect(enter(right)).rejects.toMatchObject({ key: 'code_attempts_spent', field: 'code' });
    expect(await who()).toEqual({ kind: 'nobody' });
  });

  test('is counted by the site where the sign-in service does not', async () => {
    const site = siteClient(browser.project, here.secretKey);
    for (let i = 0; i < 5; i += 1) await countAttempt(site, email, '203.0.113.7');
    await expect(countAttempt(site, email, null)).rejects.toMatchObject({ key: 'code_attempts_spent' });
    await forgetAttempts(site, email);
    await countAttempt(site, email, '203.0.113.7');
    await expect(countAttempt(browser.request(), email, null)).rejects.toMatchObject({ key: 'not_allowed' });
  });
});

describe('a session', () => {
  const tokens = () => here.sql`
    select t.token from auth.refresh_tokens t
    join auth.users u on u.id::text = t.user_id::text where u.email = ${email}`;

  test('survives several requests at once with an expired token', async () => {
    await signIn();
    browser.letTimePass();
    const before = await tokens();
    const together = Array.from({ length: 5 }, () => who());
    for (const one of await Promise.all(together)) expect(one).toMatchObject({ kind: 'member' });
    expect(await who()).toMatchObject({ kind: 'member' });
    // The service was asked once, so there is one new token, and it is the one in the cookies.
    const made = (await tokens()).filter(({ token }) => !before.some((old) => old['token'] === token));
    expect(made).toEqual([{ token: browser.session?.refresh_token }]);
  });

  test('survives a request that comes a little later with the old cookies', async () => {
    await signIn();
    browser.letTimePass();
    const old = browser.jar();
    await who();
    // Services take a used token for some seconds more, or while its successor is unused; this one takes none.
    await here.sql`delete from auth.refresh_tokens where revoked`;
    expect(await whoIs(memberClient(browser.project, old), true)).toMatchObject({ kind: 'member' });
  });

  test('that is over is told from none, and its cookies go', async () => {
    await signIn();
    await here.sql`delete from auth.sessions`;
    browser.letTimePass();
    expect(await who()).toEqual({ kind: 'ended' });
    expect(browser.session).toBeNull();
    expect(await who()).toEqual({ kind: 'nobody' });
  });

  test('outlives a database that is away for a moment', async () => {
    await signIn();
    browser.letTimePass();
    const away = memberClient({ ...browser.project, url: 'http://127.0.0.1:9' }, browser.jar());
    await expect(whoIs(away, true)).rejects.toMatchObject({ key: 'unavailable' });
    expect(await who()).toMatchObject({ kind: 'member' });
  });

  test('of somebody who left is nobody’s', async () => {
    await signIn();
    await here.sql`update public.members set deactivated_at = now() where email = ${email}`;
    expect(await who()).toEqual({ kind: 'no_member' });
  });

  test('ends with signing out: cookies go, and neither token works any more', async () => {
    await signIn();
    const session = browser.session;
    await signOut(browser.request());
    expect(browser.session).toBeNull();
    const refreshed = await here.ask('/auth/v1/token?grant_type=refresh_token', {
      body: { refresh_token: session?.refresh_token },
    });
    expect(refreshed.status).toBe(400);
    const user = await here.ask('/auth/v1/user', { token: session?.access_token ?? '' });
    expect(user.status).toBeGreaterThanOrEqual(400);
  });

  test('ended right after it was refreshed does not come back', async () => {
    await signIn();
    browser.letTimePass();
    const old = browser.jar();
    await who();
    await signOut(browser.request());
    const { data } = await memberClient(browser.project, old).auth.getSession();
    expect(data.session).toBeNull();
  });

  test('of another device stays', async () => {
    await signIn();
    const other = new Browser(here);
    const first = await code();
    await ask(email);
    const second = await vi.waitUntil(async () => (await code()) !== first && code(), { timeout: 10_000 });
    await verifyCode(other.request(), { email, code: second, type: 'magiclink' });
    await signOut(browser.request());
    expect(await whoIs(other.request(), true)).toMatchObject({ kind: 'member' });
  });

  test.each([
    '',
    'x',
    'base64-',
    'base64-e30',
    `base64-${Buffer.from('{"access_token":"a.b.c"}').toString('base64url')}`,
  ])('nobody sent is none, and no fault: %j', async (value) => {
    const jar = { header: `messlatte=${value}`, secure: false, set: () => {} };
    expect(await whoIs(memberClient(browser.project, jar), true)).toEqual({ kind: 'ended' });
  });

  test('forged for somebody else is refused', async () => {
    await signIn();
    const session = browser.session;
    const [head = '', body = '', signature] = session?.access_token.split('.') ?? [];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = [
      head,
      Buffer.from(JSON.stringify({ ...claims, sub: crypto.randomUUID() })).toString('base64url'),
      signature,
    ];
    const cookie = Buffer.from(JSON.stringify({ ...session, access_token: forged.join('.') })).toString(
      'base64url',
    );
    const jar = { header: `messlatte=base64-${cookie}`, secure: false, set: () => {} };
    expect(await whoIs(memberClient(browser.project, jar), true)).toEqual({ kind: 'ended' });
    await expect(currentMember(memberClient(browser.project, jar))).rejects.toMatchObject({ status: 401 });
  });
});
