/** A competency rating rests on at least this many answered core questions (DESIGN.md §3.6). */
export const answersForRating = 2;

/** Whole minutes for one question, leaving a fifth of the time for opening words and the candidate's questions. */
export function minutesPerQuestion(minutes: number, questions: number): number {
  return Math.max(1, Math.floor((minutes * 0.8) / questions));
}
