import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let here: Fixture;
let token: string;
beforeAll(async () => {
  here = await startFixture(`
    create table public.notes (id uuid primary key default gen_random_uuid(), text text not null, stars int check (stars between 1 and 4),
      during int4range, content jsonb, exclude using gist (during with &&));
    create unique index notes_text on public.notes (text);
    alter table public.notes enable row level security;
    revoke all on public.notes from public, anon, authenticated, service_role;
    grant select, insert on public.notes to authenticated;
    create policy "All" on public.notes to authenticated using (true) with check (true);
    create function public.fail(payload jsonb) returns jsonb language plpgsql set search_path = '' as $$
    begin
      if payload ->> 'code' = 'none' then return payload; end if;
      raise exception using errcode = payload ->> 'code', message = 'scorecard_locked', detail = 'answers.rating', hint = 'Read it again.';
    end $$;
    create function public.divide(payload jsonb) returns numeric language sql as $$ select 1 / (payload ->> 'by')::int $$;
    grant execute on function public.fail(jsonb), public.divide(jsonb) to authenticated;
  `);
  ({ token } = await here.signIn('ada@example.org'));
});
afterAll(() => here.end());

const fail = (code: string) => here.ask('/rest/v1/rpc/fail', { token, body: { payload: { code } } });

// STACK.md, hardening point 2
test.each([
  ['PT401', 401],
  ['PT403', 403],
  ['PT404', 404],
  ['PT409', 409],
  ['PT422', 422],
  ['P0001', 400],
  ['22023', 400],
  ['23514', 400],
  ['23505', 409],
  ['23503', 409],
  ['23P01', 409],
  ['40001', 409],
  ['40P01', 409],
  ['54000', 413],
])('%s raised by a function becomes %i with key, field and hint', async (code, status) => {
  expect(await fail(code)).toEqual({
    status,
    body: { code, message: 'scorecard_locked', details: 'answers.rating', hint: 'Read it again.' },
  });
});

test('a command gets its payload as the object that was sent', async () => {
  const payload = { code: 'none', list: [1, { a: 'b' }], text: '{"a":1}' };
  expect(await here.ask('/rest/v1/rpc/fail', { token, body: { payload } })).toEqual({
    status: 200,
    body: payload,
  });
});

test('what is our own fault stays a 500', async () => {
  expect((await fail('XX000')).status).toBe(500);
});

test.each([
  ['a check', { text: 'a', stars: 9 }, 400, '23514'],
  ['not null', { stars: 1 }, 400, '23502'],
  ['the wrong type', { text: 'a', stars: 'three' }, 400, '22P02'],
  ['a number too large', { text: 'a', stars: 1e12 }, 400, '22003'],
  ['NUL in a text', { text: 'a\u0000b' }, 400, '22021'],
  ['NUL inside jsonb', { text: 'a', content: { note: 'a\u0000b' } }, 400, '22P05'],
  ['a malformed id', { id: 'nonsense', text: 'a' }, 400, '22P02'],
  ['an index entry too large', { text: unpackable(20_000) }, 413, '54000'],
])('%s is refused with a 4xx and its code', async (_, row, status, code) => {
  const answer = await here.ask('/rest/v1/notes', { token, body: row });
  expect(answer).toMatchObject({ status, body: { code, message: expect.any(String) } });
});

test('unique and exclusion constraints are conflicts', async () => {
  const row = { text: 'once', during: '[1,5)' };
  expect((await here.ask('/rest/v1/notes', { token, body: row })).status).toBe(201);
  expect(await here.ask('/rest/v1/notes', { token, body: { text: 'once' } })).toMatchObject({
    status: 409,
    body: { code: '23505' },
  });
  expect(await here.ask('/rest/v1/notes', { token, body: { text: 'two', during: '[2,3)' } })).toMatchObject({
    status: 409,
    body: { code: '23P01' },
  });
});

test.each([
  '/rest/v1/notes?id=eq.nonsense',
  "/rest/v1/notes?id=eq.'; drop table notes; --",
  '/rest/v1/notes?stars=eq.three',
  '/rest/v1/notes?text=eq.%00',
  '/rest/v1/notes?id=in.(nonsense)',
  '/rest/v1/notes?nothing=eq.1',
  '/rest/v1/notes?select=id,nothing(*)',
  '/rest/v1/notes?order=nothing',
  '/rest/v1/notes?id=nonsense.1',
  '/rest/v1/notes?or=(id.eq.1',
  '/rest/v1/nothing',
  '/rest/v1/no%00thing',
  '/rest/v1/%ff',
])('a malformed address is a 4xx: %s', async (path) => {
  const { status } = await here.ask(path, { token });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', [1]],
  ['a text', '"text"'],
  ['null', 'null'],
  ['another argument', { wrong: 1 }],
  ['a payload of the wrong type', { payload: 'text' }],
  ['a payload of null', { payload: null }],
  ['NUL in the payload', { payload: { by: 'a\u0000' } }],
  ['division by zero', { payload: { by: '0' } }],
  ['no number', { payload: { by: 'x' } }],
])('a command called with %s never answers 500', async (_, body) => {
  const { status } = await here.ask('/rest/v1/rpc/divide', { token, method: 'POST', body });
  expect(status).toBeLessThan(500);
});

test('a payload nested thousands deep is refused, one with brackets in its texts is not', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const body = { payload: { code: 'none', deep: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) } };
  expect(await here.ask('/rest/v1/rpc/fail', { token, body })).toMatchObject({
    status: 422,
    body: { message: 'payload_invalid', details: 'payload' },
  });
  const text = await here.ask('/rest/v1/rpc/fail', { token, body: { payload: { code: 'none', deep } } });
  expect(text).toMatchObject({ status: 200, body: { deep } });
});

test('a refused statement leaves nothing behind', async () => {
  const rows = [{ text: 'first of two' }, { text: 'second of two', stars: 7 }];
  expect((await here.ask('/rest/v1/notes', { token, body: rows })).status).toBe(400);
  expect((await here.ask('/rest/v1/notes?text=eq.first of two', { token })).body).toEqual([]);
});

test.each([
  ['/auth/v1/otp', { email: 5 }],
  ['/auth/v1/otp', { email: ['a@example.org'] }],
  ['/auth/v1/otp', { email: 'a\u0000@example.org' }],
  ['/auth/v1/otp', { email: `${'a'.repeat(300)}@example.org` }],
  ['/auth/v1/otp', '[]'],
  ['/auth/v1/otp', '{'],
  ['/auth/v1/otp', 'null'],
  ['/auth/v1/verify', { email: 'a@example.org', token: 123456, type: 'magiclink' }],
  ['/auth/v1/verify', { email: 'a@example.org', token: '1', type: 'nonsense' }],
  ['/auth/v1/verify', {}],
  ['/auth/v1/verify', 'null'],
  ['/auth/v1/signup', { email: {}, password: 'x' }],
  ['/auth/v1/signup', 'null'],
  ['/auth/v1/token?grant_type=password', { email: 'a@example.org', password: 1 }],
  ['/auth/v1/token?grant_type=password', 'null'],
  ['/auth/v1/token?grant_type=refresh_token', { refresh_token: 'nonsense' }],
  ['/auth/v1/token?grant_type=nonsense', {}],
  ['/auth/v1/recover', { email: null }],
  ['/auth/v1/resend', { type: 'signup', email: 'b@example.org' }],
])('the sign-in service answers %s with %j by a 4xx', async (path, body) => {
  const { status } = await here.ask(path, { body });
  expect(status).toBeLessThan(500);
});

function unpackable(length: number): string {
  // Repetition would be compressed below the limit of an index entry.
  return Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');
}
