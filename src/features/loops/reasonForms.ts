import * as v from 'valibot';
import { requiredText } from '../../forms/posted.ts';

/** Opening a loop before all scorecards are in: with a reason that all can see. */
export const unsealSchema = v.object({ reason: requiredText(500, 'reason_required') });

/** Going on after an open round, or stopping there. */
export const roundSchema = v.object({
  round_id: v.pipe(v.string('not_found'), v.uuid('not_found')),
  outcome: v.picklist(['continue', 'stop'], 'field_required'),
  reason: requiredText(500, 'reason_required'),
});
