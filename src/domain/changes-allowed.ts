/** What the author of a card may change about it, and if nothing, why. */
export type MayAmend = 'everything' | 'words' | 'not_submitted' | 'ended' | 'closed';

interface Times {
  submittedAt: string | null;
  endedAt: string | null;
  /** null where the loop is open, or is not the reader's to see any more. */
  loopClosedAt: string | null;
}

/** Everything before others can read a card, words only afterwards, nothing once the loop is closed (DESIGN.md §4.4). */
export function mayAmend({ submittedAt, endedAt, loopClosedAt }: Times, othersCanRead: boolean): MayAmend {
  if (!submittedAt) return 'not_submitted';
  if (endedAt) return 'ended';
  if (loopClosedAt) return 'closed';
  return othersCanRead ? 'words' : 'everything';
}
