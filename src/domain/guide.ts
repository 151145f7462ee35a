import * as v from 'valibot';
import { idSchema, textSchema } from './text.ts';

const texts = v.array(textSchema);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How an interview goes, minute by minute. */
export const timePlanSchema = v.object({
  minutes,
  steps: v.array(v.object({ minutes, what: textSchema })),
});

/** A ground that no question may touch, how such a question sounds, and what may be asked instead. */
export const offLimitsSchema = v.object({
  id: idSchema,
  name: textSchema,
  never: textSchema,
  instead: textSchema,
});

/** A way in which ratings go wrong: what it is, how one notices it, what helps. */
export const ratingErrorSchema = v.object({
  id: idSchema,
  name: textSchema,
  what: textSchema,
  notice: textSchema,
  remedy: textSchema,
});

/** How to hold the interview, the same for every competency. `opening` and `closing` are said aloud. */
export const guideSchema = v.object({
  opening: texts,
  timePlan: timePlanSchema,
  afterwards: textSchema,
  notes: v.object({ lead: textSchema, do: texts, avoid: texts }),
  offLimits: v.object({ lead: textSchema, grounds: v.array(offLimitsSchema) }),
  ratingErrors: v.array(ratingErrorSchema),
  closing: texts,
  closingNotes: textSchema,
  debrief: texts,
});

/** What candidates are told beforehand. Texts hold placeholders, see `sheetPlaceholders`. */
export const candidateSheetSchema = v.object({
  title: textSchema,
  lead: textSchema,
  sections: v.array(v.object({ id: idSchema, title: textSchema, text: texts })),
});

/** What a candidate's sheet leaves to the opening: `{role}`, `{company}`, … */
export const sheetPlaceholders = ['role', 'company', 'minutes', 'questions', 'months'] as const;

export type Guide = v.InferOutput<typeof guideSchema>;
export type CandidateSheet = v.InferOutput<typeof candidateSheetSchema>;
