import { keptCards, pagesOf } from '../phone/kept.ts';
import type { KeepList, KeptCard } from '../phone/messages.ts';
import { refuseDraft } from '../phone/mine.ts';
import { isOpenCard, memberIn } from './assets.ts';
import { isGone, type Kind, stepFor, twin } from './decide.ts';
import { attend } from './handover.ts';
import { currentEra, forget, isHere, memberIsHere, pagesFor } from './members.ts';
import { type Facts, factsOf, keepPage, patience, stored, sweep } from './units.ts';
import { onlyHere } from './work.ts';

let last: Promise<unknown> = Promise.resolve();
/** Grows when a member is forgotten: what was under way then keeps nothing any more. */
let forgotten = 0;
/** Cards taken off this device: what was asked about them before that brings none back. */
const dropped = new Set<string>();
const homes = ['/de', '/en'];
/** Stored homes that still list a card as one to do. */
const outdated = new Set<string>();
export const isOutdated = (path: string) => outdated.has(path);

/** One after another, as requests touch the session and two would write over one another. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = attend(last.then(work));
  last = done.catch(() => {});
  return done;
}

/** Cards that are open: they go before what else is to be kept. */
const wanted: (() => Promise<void>)[] = [];

async function keepWanted(): Promise<void> {
  for (let next = wanted.shift(); next; next = wanted.shift()) await next();
}

/**
 * Fetches and stores what home lists, home itself first. That home may be an old one: of cards that it does not list, the
 * server says whether they stay. @returns the cards kept
 */
export function keepAll({ memberId, home, cards, also }: KeepList): Promise<string[]> {
  return inTurn(async () => {
    if (!(await isHere(memberId))) return [];
    const at = forgotten;
    const cache = await pagesFor(memberId);
    const others = (await keptCards(memberId)).filter(({ path }) => cards.every((one) => one.path !== path));
    const pages = also.map((path) => ({ path }));
    for (const { path, ...facts } of [{ path: home }, ...cards, ...others, ...pages]) {
      await keepWanted();
      if (at !== forgotten || !(await update(cache, memberId, path, facts))) break;
    }
    await tidy(cache, memberId);
    const here = await keptCards(memberId);
    // Nobody interviews from home alone.
    if (at !== forgotten || here.length === 0) await forget(memberId);
    return at === forgotten ? here.map(({ path }) => path) : [];
  });
}

/** Stores a card that was opened, before whatever waits; then home and what belongs to it, where that is missing. */
export function keepOne({ memberId, path, ...facts }: KeptCard): Promise<void> {
  const at = forgotten;
  const kept = new Promise<void>((resolve, reject) => {
    wanted.push(() => keepMissing(memberId, path, facts, at).then(resolve, reject));
  });
  void inTurn(keepWanted);
  const home = path.replace(/^(\/\w+).*/, '$1');
  for (const more of [home, `${home}/device`, `${home}/wording.json`])
    void inTurn(() => keepMissing(memberId, more, {}, at));
  return kept;
}

async function keepMissing(memberId: string, path: string, facts: Facts, at: number): Promise<void> {
  if (at !== forgotten || !(await isHere(memberId))) return;
  const cache = await pagesFor(memberId);
  // Opening it has brought it up to date.
  if (await stored(cache, path)) return;
  await update(cache, memberId, path, facts);
  if (at !== forgotten) await forget(memberId);
}

/** Asks the server for one page. @returns whether asking for others makes sense */
async function update(cache: Cache, memberId: string, path: string, facts: Facts): Promise<boolean> {
  const at = forgotten;
  dropped.delete(path);
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(path, { redirect: 'manual', cache: 'no-store', signal });
    // The session is over: what is here stays here.
    if (answer.type === 'opaqueredirect') return false;
    if (at === forgotten && !dropped.has(path)) await book(cache, memberId, path, answer, facts);
    return true;
  } catch {
    return false;
  }
}

/** Stores what the server has answered, where it is the member's; a card that it grants no more, or that is in, goes. */
async function book(
  cache: Cache,
  memberId: string,
  path: string,
  answer: Response,
  facts: Facts,
): Promise<void> {
  const isList = answer.headers.get('content-type')?.startsWith('application/json');
  const text = await answer.clone().text();
  if (!isList && memberIn(text) !== memberId) return;
  const isCard = facts.until !== undefined;
  if (isCard && isGone(answer)) return revoke(memberId, path);
  if (answer.status !== 200) return;
  if (isCard && !isOpenCard(text)) return dropFrom(cache, path);
  await keepPage(cache, path, answer, facts);
  outdated.delete(path);
}

/** The server grants a card no more: it leaves, and what is written in it stays for its author alone. */
async function revoke(memberId: string, path: string): Promise<void> {
  if (await caches.has(pagesOf + memberId)) await dropFrom(await pagesFor(memberId), path);
  await refuseDraft(memberId, path.split('/').pop() ?? '').catch(() => {});
}

/** A card with a text that only this device has stays, however late it is. */
async function tidy(cache: Cache, memberId: string): Promise<void> {
  const work = await onlyHere(memberId);
  const isNeeded = (path: string) => !!work?.some(({ assignmentId }) => path.endsWith(assignmentId));
  await sweep(cache, new Date(), isNeeded);
}

async function dropFrom(cache: Cache, path: string): Promise<void> {
  await cache.delete(path);
  await cache.delete(twin(path));
}

/**
 * Learns from a page that was opened: who is here, and what stands there now, where the page is one of those kept.
 * @param era when it was asked for
 */
export async function learn(kind: Kind, path: string, answer: Response, era = currentEra()): Promise<void> {
  const memberId = memberIn(await answer.clone().text());
  if (!memberId || era !== currentEra()) return;
  const step = stepFor(kind, answer, { isOurs: true, hasStored: false });
  if (step === 'fresh') await memberIsHere(memberId);
  return inTurn(async () => {
    if (step === 'gone') return revoke(memberId, path);
    if (step !== 'fresh' || !(await isHere(memberId))) return;
    if (!(await caches.has(pagesOf + memberId))) return;
    const cache = await pagesFor(memberId);
    const before = await stored(cache, path);
    if (before) await book(cache, memberId, path, answer, factsOf(before)).catch(() => {});
  });
}

/** Takes a card off this device, at once: the page that follows must not be answered with it, nor home as it was. */
export async function dropCard(memberId: string, path: string): Promise<void> {
  for (const one of [path, twin(path)]) dropped.add(one);
  if (!(await caches.has(pagesOf + memberId))) return;
  const cache = await pagesFor(memberId);
  for (const home of homes) if (await stored(cache, home)) outdated.add(home);
  await dropFrom(cache, path);
  // Nobody waits for that; where the worker ends before, the next list does it.
  void inTurn(async () => {
    for (const home of outdated) if (await isHere(memberId)) await update(cache, memberId, home, {});
    await tidy(cache, memberId);
  });
}

/** Empties a member's caches, at once. */
export async function forgetMember(memberId: string): Promise<void> {
  forgotten += 1;
  await forget(memberId);
}
