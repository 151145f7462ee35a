import { isLocale, type Locale } from '../domain/locale.ts';
import type { HeldRole, Member } from '../domain/member.ts';
import type { Client } from './client.ts';
import { command } from './commands.ts';
import { unwrap } from './refusal.ts';

interface CurrentMember {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: { role: HeldRole['role']; opening_id: string | null; valid_until: string | null }[];
}

/**
 * Who the session belongs to, decided in the database by the user id in the token, never by an address.
 * @returns null for somebody who is signed in but is no active member
 * @throws Refusal not_signed_in without a valid session
 */
export async function currentMember(client: Client): Promise<Member | null> {
  const found = unwrap(await client.rpc('current_member')) as CurrentMember | null;
  if (!found) return null;
  return {
    id: found.id,
    name: found.name,
    email: found.email,
    language: isLocale(found.language) ? found.language : 'de',
    roles: found.roles.map((held) => ({
      role: held.role,
      openingId: held.opening_id,
      validUntil: held.valid_until,
    })),
  };
}

/** A member as every member may see one. */
export interface ListedMember {
  id: string;
  name: string;
  email: string;
  language: Locale;
  active: boolean;
}

/** All members by name, those who left included: their names stay on what they did. */
export async function listMembers(client: Client): Promise<ListedMember[]> {
  const rows = unwrap(
    await client
      .from('members')
      .select('id, name, email, language, deactivated_at')
      .order('name')
      .order('id'),
  );
  return rows.map(({ deactivated_at, ...member }) => ({ ...member, active: deactivated_at === null }));
}

export interface NewMember {
  name: string;
  email: string;
  language: Locale;
  roles: { role: 'recruiter' | 'framework_owner' }[];
}

/**
 * Lets somebody of the company in: from then on a code can be sent to their address. Recruiters only.
 * @throws Refusal email_taken, not_allowed, or what is wrong with a field
 */
export async function addMember(client: Client, member: NewMember): Promise<{ member_id: string }> {
  return command(client, 'add_member', member);
}

/** Which roles members hold today, in whatever opening, by member. */
export type MemberRoles = ReadonlyMap<string, readonly HeldRole['role'][]>;

/** The roles of members as far as the reader may see them: recruiters see all. */
export async function listMemberRoles(client: Client): Promise<MemberRoles> {
  const rows = unwrap(await client.from('member_roles').select('member_id, role, valid_until'));
  const today = new Date().toISOString().slice(0, 10);
  const roles = new Map<string, HeldRole['role'][]>();
  for (const { member_id, role, valid_until } of rows)
    if (valid_until === null || valid_until >= today)
      roles.set(member_id, [...(roles.get(member_id) ?? []), role]);
  return roles;
}
