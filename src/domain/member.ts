import type { Locale } from './locale.ts';

export type Role = 'recruiter' | 'hiring_manager' | 'framework_owner' | 'observer';

/** A role, for one opening where the role is per opening, until a date where it ends by itself. */
export interface HeldRole {
  role: Role;
  openingId: string | null;
  /** The last day it holds, as 2027-01-31 (UTC). */
  validUntil: string | null;
}

/** Somebody of the company who may sign in. Everybody can interview; whatever else someone may do is in the roles. */
export interface Member {
  id: string;
  name: string;
  email: string;
  language: Locale;
  roles: HeldRole[];
}

/** Whether a role is held now: for that opening, or for any when none is named. */
export function holds(member: Member, role: Role, openingId?: string): boolean {
  const today = new Date().toISOString().slice(0, 10);
  return member.roles.some(
    (held) =>
      held.role === role &&
      (openingId === undefined || held.openingId === null || held.openingId === openingId) &&
      (held.validUntil === null || held.validUntil >= today),
  );
}
