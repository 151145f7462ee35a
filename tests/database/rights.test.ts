import type { Sql } from 'postgres';
import { expect, test } from 'vitest';
import { startDatabase } from './database.ts';

// Projects made before 30 October 2026 grant everything on new tables and functions; newer ones nothing.
test('migrating with and without old default grants gives the same rights', async () => {
  const rights = [];
  for (const oldDefaultGrants of [false, true]) {
    const database = await startDatabase({ oldDefaultGrants });
    try {
      rights.push(await rightsIn(database.connect()));
    } finally {
      await database.stop();
    }
  }
  const [withoutThem, withThem] = rights;
  expect(withoutThem?.length).toBeGreaterThan(50);
  expect(withThem).toEqual(withoutThem);
});

// As a project that still has them would find them on the next table: what the defaults give is real.
test('old default grants do grant, where nothing takes them back', async () => {
  const database = await startDatabase({ oldDefaultGrants: true });
  try {
    const sql = database.connect();
    await sql`create table public.forgotten (id integer)`;
    const [row] = await sql`select has_table_privilege('anon', 'public.forgotten', 'insert') as may`;
    expect(row?.['may']).toBe(true);
  } finally {
    await database.stop();
  }
});

async function rightsIn(sql: Sql): Promise<string[]> {
  const rows = await sql<{ said: string }[]>`
    with granted as (
      select 'table ' || c.oid::regclass as what, a.grantee, a.privilege_type
      from pg_class c cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'v', 'S')
      union all
      select 'column ' || t.attrelid::regclass || '.' || t.attname, a.grantee, a.privilege_type
      from pg_attribute t cross join lateral aclexplode(t.attacl) a
      where t.attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      union all
      select 'function ' || p.oid::regprocedure, a.grantee, a.privilege_type
      from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    )
    select distinct what || ': ' || privilege_type || ' to ' || case grantee when 0 then 'public' else grantee::regrole::text end as said
    from granted order by said`;
  return rows.map((row) => row.said);
}
