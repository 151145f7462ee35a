/** What a release says about an interview length: how many of the core questions fit, in their fixed order. */
export interface LengthRule {
  minutes: number;
  coreQuestions: number;
}

/** A competency rating rests on at least this many answered core questions (DESIGN.md §3.6). */
export const answersForRating = 2;

/** How many core questions belong to a length in minutes. Throws RangeError for a length the release lacks. */
export function coreQuestionCount(lengths: readonly LengthRule[], minutes: number): number {
  const rule = lengths.find((length) => length.minutes === minutes);
  if (!rule) throw new RangeError(`no length of ${minutes} minutes`);
  return rule.coreQuestions;
}

/** Whole minutes for one question, leaving a fifth of the time for opening words and the candidate's questions. */
export function minutesPerQuestion(minutes: number, questions: number): number {
  return Math.max(1, Math.floor((minutes * 0.8) / questions));
}
