import * as v from 'valibot';
import { optionalText, requiredText } from '../../forms/posted.ts';

const address = v.pipe(
  optionalText(254),
  v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email()), text), 'email_invalid'),
);

/**
 * The form that adds a candidate; its output is the payload of `add_candidate` without the opening.
 * An internal candidate is one of the members, so that nobody reads about themselves.
 */
export const candidateSchema = v.pipe(
  v.object({
    name: requiredText(200),
    kind: v.picklist(['external', 'internal'], 'field_required'),
    email: address,
    member_id: optionalText(60),
  }),
  v.forward(
    v.partialCheck(
      [['kind'], ['member_id']],
      ({ kind, member_id }) => kind === 'external' || v.is(v.pipe(v.string(), v.uuid()), member_id),
      'field_required',
    ),
    ['member_id'],
  ),
  v.transform(({ email, member_id, ...person }) => ({
    ...person,
    ...(email && { email }),
    ...(person.kind === 'internal' && { member_id }),
  })),
);
