import { type Draft, isAmendment } from '../domain/draft.ts';
import type { OnlyHere } from '../phone/messages.ts';
import { draftsOf } from '../phone/mine.ts';
import { isOnlyHere } from '../phone/work.ts';

/**
 * What only this browser has of a member's texts; null when its storage does not say. Asked for here, so that no
 * page need carry what it takes.
 */
export async function onlyHere(memberId: string): Promise<OnlyHere[] | null> {
  const drafts = await draftsOf(memberId).catch(() => null);
  return (
    drafts
      ?.filter(isOnlyHere)
      .map((draft) => ({ assignmentId: draft.assignmentId, state: stateOf(draft) })) ?? null
  );
}

function stateOf(draft: Draft): OnlyHere['state'] {
  if (draft.refused !== null) return 'refused';
  if (isAmendment(draft)) return 'amendment';
  return draft.submission ? 'waiting' : 'unsent';
}
