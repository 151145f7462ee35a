import type { ISql } from 'postgres';
import { accounts, internalCandidate } from './people.ts';

/** Whether nobody is in the database yet. */
export async function isNew(sql: ISql): Promise<boolean> {
  const [row] = await sql`select not exists (select from public.members) as empty`;
  return row?.['empty'] === true;
}

/** The members of the demo and the roles that belong to no opening. */
export async function addMembers(sql: ISql): Promise<void> {
  for (const { email, name } of [...accounts, internalCandidate])
    await sql`insert into public.members (email, name, language) values (${email}, ${name}, 'de')`;
  for (const { email, role } of accounts)
    if (role === 'recruiter' || role === 'framework_owner')
      await sql`insert into public.member_roles (member_id, role)
        select id, ${role} from public.members where email = ${email}`;
}

/**
 * Lets the people of the demo sign in with this start's password. By SQL, as the sign-in service has no
 * interface for it; a confirmed address links the account to its member.
 */
export async function givePassword(sql: ISql, password: string): Promise<void> {
  for (const { email } of accounts) {
    const hash = sql`extensions.crypt(${password}, extensions.gen_salt('bf', 8))`;
    const updated = await sql`update auth.users set encrypted_password = ${hash} where email = ${email}`;
    if (updated.count > 0) continue;
    await sql`
      with account as (
        insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
        values (gen_random_uuid(), 'authenticated', 'authenticated', ${email}, ${hash}, now(),
          '{"provider": "email", "providers": ["email"]}', '{"email_verified": true}')
        returning id, email)
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      select gen_random_uuid(), 'email', id::text, id,
        jsonb_build_object('sub', id, 'email', email, 'email_verified', true) from account`;
  }
}
