import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { singleFlight } from './single-flight.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const address = 'http://project.test/auth/v1/token?grant_type=refresh_token';
const ask = (token: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ refresh_token: token }),
});

/** Answers every refresh token once, as the real thing does. */
function doorkeeper() {
  const used = new Set<string>();
  return vi.fn(async (_input: unknown, init?: RequestInit) => {
    const token = JSON.parse(String(init?.body ?? '{}')).refresh_token;
    if (used.has(token)) return Response.json({ error_code: 'refresh_token_already_used' }, { status: 400 });
    used.add(token);
    return Response.json({ access_token: `access after ${token}`, refresh_token: `after ${token}` });
  });
}

test('many at once with one token ask once and get the same session', async () => {
  const door = doorkeeper();
  const fetch = singleFlight(door as unknown as typeof globalThis.fetch);
  const answers = await Promise.all(Array.from({ length: 5 }, () => fetch(address, ask('one'))));
  expect(door).toHaveBeenCalledTimes(1);
  for (const answer of answers) expect(await answer.json()).toMatchObject({ refresh_token: 'after one' });
});

test('a latecomer gets the same answer for 30 seconds, and is refused after', async () => {
  const fetch = singleFlight(doorkeeper() as unknown as typeof globalThis.fetch);
  await fetch(address, ask('one'));
  await vi.advanceTimersByTimeAsync(29_000);
  expect((await fetch(address, ask('one'))).status).toBe(200);
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await fetch(address, ask('one'))).status).toBe(400);
});

test('different tokens do not share', async () => {
  const fetch = singleFlight(doorkeeper() as unknown as typeof globalThis.fetch);
  await fetch(address, ask('one'));
  expect(await (await fetch(address, ask('two'))).json()).toMatchObject({ refresh_token: 'after two' });
});

test('a refusal or a lost connection is not kept', async () => {
  const door = vi
    .fn<typeof globalThis.fetch>()
    .mockRejectedValueOnce(new TypeError('fetch failed'))
    .mockResolvedValueOnce(new Response('{}', { status: 503 }))
    .mockResolvedValueOnce(Response.json({ access_token: 'access', refresh_token: 'next' }));
  const fetch = singleFlight(door);
  await expect(fetch(address, ask('one'))).rejects.toThrow('fetch failed');
  expect((await fetch(address, ask('one'))).status).toBe(503);
  expect((await fetch(address, ask('one'))).status).toBe(200);
});

test('signing out forgets what was kept for that session', async () => {
  const door = doorkeeper();
  const fetch = singleFlight(door as unknown as typeof globalThis.fetch);
  await fetch(address, ask('one'));
  await fetch('http://project.test/auth/v1/logout?scope=local', {
    method: 'POST',
    headers: { Authorization: 'Bearer access after one' },
  });
  expect((await fetch(address, ask('one'))).status).toBe(400);
});

test('everything else passes through untouched', async () => {
  const door = doorkeeper();
  const fetch = singleFlight(door as unknown as typeof globalThis.fetch);
  await fetch('http://project.test/rest/v1/members', { method: 'GET' });
  await fetch(address, { method: 'POST', body: 'not json' }).catch(() => {});
  expect(door).toHaveBeenCalledTimes(2);
});
