/** A competency rating rests on at least this many answered core questions (DESIGN.md §3.6). */
export const answersForRating = 2;

/** Whole minutes for one question, leaving a fifth of the time for opening words and the candidate's questions. */
export function minutesPerQuestion(minutes: number, questions: number): number {
  return Math.max(1, Math.floor((minutes * 0.8) / questions));
}

/** Whole minutes for the opening words: half of what the questions leave. */
export function minutesOfOpening(minutes: number, each: number, questions: number): number {
  return Math.max(0, Math.floor((minutes - each * questions) / 2));
}

/** How an interview's time is shared out: its length, what one question gets, and how many there are. */
export interface TimeShares {
  minutes: number;
  each: number;
  questions: number;
}

/** What the plan has for the n-th minute of an interview, counted from 1: the number of a question, or what surrounds them. */
export function plannedFor(
  minute: number,
  { minutes, each, questions }: TimeShares,
): number | 'opening' | 'closing' {
  const at = Math.floor((minute - 1 - minutesOfOpening(minutes, each, questions)) / each) + 1;
  if (at < 1) return 'opening';
  return at > questions ? 'closing' : at;
}

/** The minute of an interview that a moment lies in, counted from 1; below 1 before it. Both in milliseconds. */
export function minuteAt(start: number, now: number): number {
  return Math.floor((now - start) / 60_000) + 1;
}
