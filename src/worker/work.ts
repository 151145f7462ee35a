import type { Draft } from '../domain/draft.ts';
import type { OnlyHere } from '../phone/messages.ts';
import { draftsOf } from '../phone/mine.ts';
import { isOnlyHere } from '../phone/work.ts';

/** What only this browser has of a member's texts. Asked for here, so that no page need carry what it takes. */
export async function onlyHere(memberId: string): Promise<OnlyHere[]> {
  // A browser that keeps nothing has nothing.
  const drafts = await draftsOf(memberId).catch(() => []);
  return drafts
    .filter(isOnlyHere)
    .map((draft) => ({ assignmentId: draft.assignmentId, state: stateOf(draft) }));
}

function stateOf({ submission, refused }: Draft): OnlyHere['state'] {
  if (refused !== null) return 'refused';
  return submission ? 'waiting' : 'unsent';
}
