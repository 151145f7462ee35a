import { saySignedOut } from './goodbye.ts';
import { forgetPages } from './kept.ts';
import { forgetDrafts, leavesBy } from './mine.ts';

/**
 * Ends the session, then takes everything of a member off this device, with the worker or without. `address` of what
 * ends it.
 * @returns where to go on; undefined when the session could not be ended, and nothing was taken
 */
export async function leave(memberId: string, address: string): Promise<string | undefined> {
  const answer = await fetch(address, { method: 'POST' }).catch(() => null);
  if (!answer?.ok) return undefined;
  saySignedOut(memberId);
  await forgetPages(memberId);
  await forgetDrafts(memberId);
  for (const { drop } of leavesBy(memberId)) drop();
  return answer.url;
}
