import * as v from 'valibot';
import { planSchema } from './openingForm.ts';

/** The form that changes who asks what; its output is the plan of `plan_opening`, null taking a person out. */
export const planFormSchema = v.pipe(
  v.object({ plan: planSchema }),
  v.transform(({ plan }) => ({
    plan: Object.entries(plan).map(([competency_id, id]) => ({ competency_id, member_id: id || null })),
  })),
);
