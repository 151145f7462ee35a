import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(`
    create table public.people (id int primary key, name text, secret text);
    alter table public.people enable row level security;
    revoke all on public.people from public, anon, authenticated, service_role;
    grant select (id, name) on public.people to authenticated;
    create policy "Everybody signed in reads people" on public.people for select to authenticated using (true);
    create policy "Nobody is stopped by a policy from writing" on public.people for update to authenticated using (true);
    insert into public.people values (1, 'Ada', 'hidden');
  `);
});
afterAll(() => here.end());

// STACK.md, hardening point 1
test('the first requests leave the grants of the migrations as they are', async () => {
  const before = await rights(here);
  const { token } = await here.signIn('ada@example.org');
  expect(await here.ask('/rest/v1/people?select=id,name', { token })).toEqual({
    status: 200,
    body: [{ id: 1, name: 'Ada' }],
  });
  expect((await here.ask('/rest/v1/people?select=secret', { token })).status).toBe(403);
  expect(
    (await here.ask('/rest/v1/people?id=eq.1', { token, method: 'PATCH', body: { name: 'Eve' } })).status,
  ).toBe(403);
  expect((await here.ask('/rest/v1/people?select=id')).status).toBe(401);
  expect(await rights(here)).toEqual(before);
});

test('the roles are those of a hosted project', async () => {
  const roles = await here.sql`
    select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles
    where rolname in ('anon', 'authenticated', 'service_role', 'postgres') order by rolname`;
  expect([...roles]).toEqual([
    { rolname: 'anon', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
    { rolname: 'authenticated', rolsuper: false, rolbypassrls: false, rolcanlogin: false },
    { rolname: 'postgres', rolsuper: false, rolbypassrls: true, rolcanlogin: true },
    { rolname: 'service_role', rolsuper: false, rolbypassrls: true, rolcanlogin: false },
  ]);
});

test('the schemas auth and extensions can be used but nothing of a person can be read there', async () => {
  const { token } = await here.signIn('ada@example.org');
  const { status } = await fetch(`${here.supabaseUrl}/rest/v1/users`, {
    headers: { apikey: here.publishableKey, authorization: `Bearer ${token}`, 'accept-profile': 'auth' },
  });
  expect(status).toBe(406);
  await expect(
    here.sql.begin(async (sql) => {
      await sql`set local role authenticated`;
      await sql`select email from auth.users`;
    }),
  ).rejects.toMatchObject({ code: '42501' });
});

test('the migrations give the same rights with and without the default grants of older projects', async () => {
  const now = await startFixture(null);
  const older = await startFixture(null, { oldDefaultGrants: true });
  try {
    const wanted = await rights(now);
    expect(wanted.length).toBeGreaterThan(20);
    expect(await rights(older)).toEqual(wanted);
  } finally {
    await Promise.all([now.end(), older.end()]);
  }
});

/** Every right on tables, columns, functions and sequences outside the owner's, as lines that can be compared. */
async function rights({ sql }: Fixture): Promise<string[]> {
  const rows = await sql<{ line: string }[]>`
    with things as (
      select c.oid::regclass::text as thing, coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)) as acl, c.relowner as owner
      from pg_class c where c.relnamespace in ('public'::regnamespace, coalesce(to_regnamespace('private'), 'public'::regnamespace)) and c.relkind in ('r', 'v', 'm', 'S', 'p')
      union all
      select a.attrelid::regclass || '.' || a.attname, a.attacl, c.relowner
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and a.attacl is not null
      union all
      select p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
      from pg_proc p where p.pronamespace in ('public'::regnamespace, coalesce(to_regnamespace('private'), 'public'::regnamespace))
    )
    select thing || ': ' || case grantee when 0 then 'public' else grantee::regrole::text end || ' ' || privilege_type as line
    from things, aclexplode(acl) where grantee <> owner order by 1`;
  return rows.map(({ line }) => line);
}
