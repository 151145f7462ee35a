import { promisifyRequest } from 'idb-keyval';
import { type Draft, isOver, isUnsent, refuse } from '../domain/draft.ts';
import {
  answered,
  changeDraft,
  draftKey,
  forgetDraft,
  type Left,
  leavesFrom,
  prefix,
  readDraft,
  store,
} from './drafts.ts';

/**
 * What a member has kept on this device; what is over leaves it on this occasion.
 * @throws DOMException when this browser keeps nothing
 */
export async function draftsOf(memberId: string): Promise<Draft[]> {
  const all = await answered(store('readonly', (drafts) => promisifyRequest<Draft[]>(drafts.getAll())));
  const own = all.filter((draft) => draft.memberId === memberId);
  const now = new Date();
  await Promise.all(own.filter((draft) => isOver(draft, now)).map((draft) => forgetDraft(draftKey(draft))));
  return own.filter((draft) => !isOver(draft, now));
}

/**
 * Books that the server grants a card no more: what only this device has of it stays for a while, to be read.
 * @throws DOMException when this browser keeps nothing
 */
export async function refuseDraft(memberId: string, assignmentId: string): Promise<void> {
  const key = draftKey({ memberId, assignmentId });
  const draft = await readDraft(key);
  if (!draft || draft.refused !== null || !isUnsent(draft)) return;
  await changeDraft(key, (was = draft) => refuse(was, 'not_found', new Date()));
}

/** The leaves of all cards of a member. */
export const leavesBy = (memberId: string): Left[] => leavesFrom(`${prefix}${memberId}/`);

/** Deletes every draft of a member; a browser that keeps nothing has none. */
export async function forgetDrafts(memberId: string): Promise<void> {
  const all = IDBKeyRange.bound(`${memberId}/`, `${memberId}0`, false, true);
  await answered(store('readwrite', (drafts) => promisifyRequest(drafts.delete(all)))).catch(() => {});
}
