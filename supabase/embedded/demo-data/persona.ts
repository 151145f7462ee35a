import type { TransactionSql } from 'postgres';

export type Payload = Record<string, unknown>;

/** Calls a command as the site would for that person: the database checks them like anybody. */
export async function command<Answer>(
  sql: TransactionSql,
  email: string,
  name: string,
  payload: Payload,
): Promise<Answer> {
  const [user] = await sql`select id from auth.users where email = ${email}`;
  const claims = JSON.stringify({ sub: user?.['id'], role: 'authenticated' });
  await sql`select set_config('request.jwt.claims', ${claims}, true)`;
  await sql`set local role authenticated`;
  const [row] = await sql`
    select ${sql(`public.${name}`)}(payload => ${sql.json(payload as never)}) as answer`;
  await sql`reset role`;
  return row?.['answer'] as Answer;
}
