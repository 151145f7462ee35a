import { ask, inTime, type KeepList, type KeptCard, type OnlyHere, tell } from './messages.ts';

/** Begins the name of every cache with a member's pages; the member's id follows. */
export const pagesOf = 'messlatte:';

/** The name of a cache that is there while nobody knows whose the pages are: nothing that is stored is shown then. */
export const inDoubt = 'messlatte-signing-in';

/** Headers with which a page is stored: what it loads, what the one before it loaded, how long it stays, its name. */
export const kept = {
  assets: 'x-kept-assets',
  before: 'x-kept-before',
  until: 'x-kept-until',
  title: 'x-kept-title',
};

/** Says whose page this is; what anybody else has kept in this browser goes. */
export function sayWhoIsHere(memberId: string): void {
  void tell({ type: 'here', memberId });
}

/** Keeps what home lists. @returns the paths of the cards that are on this device then */
export function keepAll(list: KeepList): Promise<string[]> {
  return ask({ type: 'keep', ...list });
}

/** What only this browser has of a member's texts; null when it does not say, undefined when no worker does in time. */
export async function askForWork(memberId: string): Promise<OnlyHere[] | null | undefined> {
  return navigator.serviceWorker && inTime(ask<OnlyHere[] | null>({ type: 'work', memberId }));
}

/** Forgets a member's drafts and pages: by the worker, so that it fetches nothing more; the pages also without one. */
export async function forgetKept(memberId: string): Promise<void> {
  if (navigator.serviceWorker) await inTime(ask({ type: 'forget', memberId }));
  await globalThis.caches?.delete(pagesOf + memberId).catch(() => false);
}

/** The cards of a member whose pages are on this device. Paths, and what keepCard was told. */
export async function keptCards(memberId: string): Promise<Omit<KeptCard, 'memberId'>[]> {
  const name = pagesOf + memberId;
  if (!(await globalThis.caches?.has(name))) return [];
  const cache = await caches.open(name);
  const all = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers;
      const until = headers?.get(kept.until);
      const title = decodeURIComponent(headers?.get(kept.title) ?? '');
      return until ? [{ path: new URL(request.url).pathname, until, title }] : [];
    }),
  );
  return all.flat();
}
