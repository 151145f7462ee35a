import * as v from 'valibot';
import { locales } from '../../domain/locale.ts';
import { requiredText, ticked } from '../../forms/posted.ts';

/** Roles that belong to no opening. Managers and observers are named where their opening is. */
export const grantable = ['recruiter', 'framework_owner'] as const;

/** The form that lets somebody in; its output is the payload of `add_member`. */
export const memberSchema = v.pipe(
  v.object({
    name: requiredText(200),
    email: v.pipe(requiredText(254), v.email('email_invalid')),
    language: v.picklist(locales, 'field_required'),
    roles: v.optional(v.object({ recruiter: ticked(), framework_owner: ticked() }), {}),
  }),
  v.transform(({ roles, ...person }) => ({
    ...person,
    roles: grantable.filter((role) => roles[role]).map((role) => ({ role })),
  })),
);
