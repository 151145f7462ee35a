import { saySignedOut } from './goodbye.ts';
import { forgetKept, inDoubt } from './kept.ts';
import { leavesBy } from './mine.ts';

/**
 * Ends the session, then takes everything of a member off this device; without a worker, all but the drafts. `address`
 * of what ends it.
 * @returns where to go on; undefined when the session could not be ended, and nothing was taken
 */
export async function leave(memberId: string, address: string): Promise<string | undefined> {
  // Should this page not get to the end, nothing that is stored is shown.
  await globalThis.caches?.open(inDoubt).catch(() => {});
  // Where it leads is not loaded: the session is over when the answer comes.
  const answer = await fetch(address, { method: 'POST', redirect: 'manual' }).catch(() => null);
  const hasEnded = answer?.type === 'opaqueredirect';
  if (hasEnded) {
    saySignedOut(memberId);
    await forgetKept(memberId);
    for (const { drop } of leavesBy(memberId)) drop();
  }
  await globalThis.caches?.delete(inDoubt).catch(() => {});
  return hasEnded ? address.replace('sign-out', 'sign-in?notice=signed_out') : undefined;
}
