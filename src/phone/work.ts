import { type Draft, isUnsent, type Leaf, newDraft, replay } from '../domain/draft.ts';
import { draftKey } from './drafts.ts';
import { draftsOf, leavesBy } from './mine.ts';

/**
 * What a member has written in this browser, with what closed tabs left behind loose.
 * @throws DOMException when this browser keeps nothing
 */
export async function workOf(memberId: string): Promise<Draft[]> {
  const drafts = new Map((await draftsOf(memberId)).map((draft) => [draftKey(draft), draft]));
  const loose = Map.groupBy(leavesBy(memberId), ({ facts }) => draftKey(facts));
  for (const [key, [first, ...more]] of loose) {
    if (!first) continue;
    const leaves: Leaf[] = [first, ...more].map(({ answers }) => answers);
    const draft = drafts.get(key) ?? newDraft(first.facts, { revision: 0, answers: [] });
    drafts.set(key, replay(draft, leaves, new Date()));
  }
  return [...drafts.values()];
}

/** Whether a text would be lost with this browser: not sent yet, or refused and kept for its author. */
export function isOnlyHere(draft: Draft): boolean {
  return draft.refused !== null || isUnsent(draft);
}
