import { saySignedOut } from './goodbye.ts';
import { forgetKept, inDoubt } from './kept.ts';
import { leavesBy } from './mine.ts';
import { forgetPlaces } from './place.ts';

const patience = 20_000;

/**
 * Ends the session, then takes everything of a member off this device; without a worker, all but the drafts. `address`
 * of what ends it, `form` for whom.
 * @returns where to go on; undefined when the session could not be ended, and nothing was taken
 */
export async function leave(memberId: string, address: string, form: FormData): Promise<string | undefined> {
  const next = await end(address, form).catch(() => undefined);
  if (!next) return undefined;
  // Should this page not get to the end, nothing that is stored is shown.
  await globalThis.caches?.open(inDoubt).catch(() => {});
  saySignedOut(memberId);
  await forgetKept(memberId);
  for (const { drop } of leavesBy(memberId)) drop();
  forgetPlaces();
  await globalThis.caches?.delete(inDoubt).catch(() => {});
  return next;
}

/** Only an answer of ours says that the session is over; a redirect may be anybody's. */
async function end(address: string, body: FormData): Promise<string | undefined> {
  const headers = { accept: 'application/json' };
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(address, { method: 'POST', body, redirect: 'error', headers, signal });
  const { signedOut } = await answer.json();
  return signedOut;
}
