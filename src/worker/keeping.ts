import { pagesOf } from '../phone/kept.ts';
import type { KeepList, KeptCard } from '../phone/messages.ts';
import { memberIn } from './assets.ts';
import { isGone, type Kind, stepFor, twin } from './decide.ts';
import { forget, memberIsHere, ownPages, pagesFor } from './members.ts';
import { cardsIn, type Facts, factsOf, keepPage, stored, sweep } from './units.ts';

const patience = 20_000;

let last: Promise<unknown> = Promise.resolve();
/** Grows when a member is forgotten: what was under way then keeps nothing any more. */
let forgotten = 0;

/** One after another, as requests touch the session and two would write over one another. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = last.then(work);
  last = done.catch(() => {});
  return done;
}

/** Fetches and stores what home lists, the cards first; cards that it does not list go. @returns the cards kept */
export function keepAll({ memberId, home, cards, also }: KeepList): Promise<string[]> {
  return inTurn(async () => {
    await memberIsHere(memberId);
    // Nobody interviews from home alone.
    if (cards.length === 0) return forget(memberId).then(() => []);
    const cache = await pagesFor(memberId);
    const listed = cards.map(({ path }) => path);
    for (const path of await cardsIn(cache)) if (!listed.includes(path)) await cache.delete(path);
    const at = forgotten;
    for (const { path, ...facts } of [...cards, ...[home, ...also].map((path) => ({ path }))]) {
      if (at !== forgotten || !(await update(cache, memberId, path, facts))) break;
    }
    if (at !== forgotten) await forget(memberId);
    else await sweep(cache, new Date());
    return at === forgotten ? cardsIn(cache) : [];
  });
}

/** Stores a card that was opened from elsewhere than home. */
export function keepOne({ memberId, path, ...facts }: KeptCard): Promise<void> {
  return inTurn(async () => {
    await memberIsHere(memberId);
    const cache = await pagesFor(memberId);
    // Opening it has brought it up to date.
    if (await stored(cache, path)) return;
    const at = forgotten;
    await update(cache, memberId, path, facts);
    if (at !== forgotten) await forget(memberId);
  });
}

/** Asks the server for one page. @returns whether asking for others makes sense */
async function update(cache: Cache, memberId: string, path: string, facts: Facts): Promise<boolean> {
  const at = forgotten;
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(path, { redirect: 'manual', cache: 'no-store', signal });
    // The session is over: what is here stays here.
    if (answer.type === 'opaqueredirect') return false;
    if (isGone(answer)) await cache.delete(path);
    if (answer.status === 200 && at === forgotten && (await isOf(memberId, answer.clone())))
      await keepPage(cache, path, answer, facts);
    return true;
  } catch {
    return false;
  }
}

/** Whether an answer is a page of this member, or data, which a page of theirs asked for. */
async function isOf(memberId: string, answer: Response): Promise<boolean> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) return true;
  return type.startsWith('text/html') && memberIn(await answer.text()) === memberId;
}

/** Learns from a page that was opened: who is here, and what stands there now, where the page is one of those kept. */
export function learn(kind: Kind, path: string, answer: Response): Promise<void> {
  return inTurn(async () => {
    const step = stepFor(kind, answer, false);
    if (step === 'gone') return drop(path);
    if (step !== 'fresh') return;
    const memberId = memberIn(await answer.clone().text());
    if (!memberId) return;
    await memberIsHere(memberId);
    if (!(await caches.has(pagesOf + memberId))) return;
    const cache = await pagesFor(memberId);
    const before = await stored(cache, path);
    if (before) await keepPage(cache, path, answer, factsOf(before)).catch(() => {});
  });
}

async function drop(path: string): Promise<void> {
  await (await ownPages())?.delete(path);
}

/** Takes a card off this device. */
export function dropCard(path: string): Promise<void> {
  return inTurn(async () => {
    const cache = await ownPages();
    if (!cache) return;
    await cache.delete(path);
    await cache.delete(twin(path));
    await sweep(cache, new Date());
  });
}

/** Empties a member's caches, at once. */
export async function forgetMember(memberId: string): Promise<void> {
  forgotten += 1;
  await forget(memberId);
}
