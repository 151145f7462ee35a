import { type Draft, isUnsent, type Written, write } from '../domain/draft.ts';
import type { CardKey } from '../domain/scorecard.ts';
import { draftKey, draftsOf, leavesOf } from './drafts.ts';

/**
 * What a member has written in this browser, with what closed tabs left behind loose.
 * @throws DOMException when this browser keeps nothing
 */
export async function workOf(memberId: string): Promise<Draft[]> {
  return (await draftsOf(memberId)).map((draft) =>
    leavesOf(draftKey(draft))
      .flatMap(({ answers }) => Object.entries(answers) as [CardKey, Written][])
      .reduce((whole, [key, written]) => write(whole, key, written), draft),
  );
}

/** Whether a text would be lost with this browser: not sent yet, or refused and kept for its author. */
export function isOnlyHere(draft: Draft): boolean {
  return draft.refused !== null || isUnsent(draft);
}
