import * as v from 'valibot';
import { requiredText, ticked } from '../../forms/posted.ts';

/** Opening a loop before all scorecards are in: a reason that all can see, and a second thought. */
export const unsealSchema = v.object({
  reason: requiredText(500, 'reason_required'),
  sure: v.pipe(ticked(), v.literal(true, 'field_required')),
});

/** Going on after an open round, or stopping there. */
export const roundSchema = v.object({
  round_id: v.pipe(v.string('not_found'), v.uuid('not_found')),
  outcome: v.picklist(['continue', 'stop'], 'field_required'),
  reason: requiredText(500, 'reason_required'),
});
