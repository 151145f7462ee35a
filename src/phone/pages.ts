/** A card whose page is to open without a network. */
export interface KeptCard {
  memberId: string;
  path: string;
  /** From then on it need not stay on this device. ISO 8601. */
  until: string;
  /** What the list of kept cards calls it. */
  title?: string;
}

/** What home says is to be kept: these cards and no others, home itself, and what the cards ask for besides. */
export interface KeepList {
  memberId: string;
  home: string;
  cards: Omit<KeptCard, 'memberId'>[];
  also: string[];
}

/** What lies in this browser alone of a card. */
export interface OnlyHere {
  assignmentId: string;
  state: 'unsent' | 'waiting' | 'refused';
}

/** What pages tell the service worker. */
export type Message =
  | { type: 'here'; memberId: string }
  | ({ type: 'keep' } & KeepList)
  | ({ type: 'keep-one' } & KeptCard)
  | { type: 'drop'; path: string }
  | { type: 'work'; memberId: string }
  | { type: 'forget'; memberId: string };

/** Begins the name of every cache with a member's pages; the member's id follows. */
export const pagesOf = 'messlatte:';

/** Headers with which a page is stored: what it loads, how long it stays, what it is called. */
export const kept = { assets: 'x-kept-assets', until: 'x-kept-until', title: 'x-kept-title' };

/** Posts as soon as there is a worker; where none is registered, as in development, never. */
async function tell(message: Message, ports: MessagePort[] = []): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(message, ports);
}

/** Posts and waits for the worker's answer. */
function ask<Answer>(message: Message): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    void tell(message, [port2]);
  });
}

/** Says whose page this is; what anybody else has kept in this browser goes. */
export function sayWhoIsHere(memberId: string): void {
  void tell({ type: 'here', memberId });
}

/** Registers the worker, once, whichever page comes first; in development there is none. */
export function registerWorker(): void {
  navigator.serviceWorker?.register('/worker.js').catch(() => {});
}

/** Milliseconds after which a worker that has not said that it keeps a card is asked again, and how often. */
const again = 10_000;
const tries = 5;

/** Keeps the page of a card on this device; where there is no worker nothing happens. */
export async function keepCard({ memberId, path, until, title }: KeptCard): Promise<void> {
  registerWorker();
  // A worker that has just been installed may end with its first page, and what it was told with it.
  for (let asked = 0; asked < tries; asked += 1) {
    const kept = ask({ type: 'keep-one', memberId, path, until, ...(title && { title }) });
    if (
      await inTime(
        kept.then(() => true),
        again,
      )
    )
      return;
  }
}

/** Takes the page of a card off this device, as when the server has everything of it. */
export function dropCard(path: string): void {
  void tell({ type: 'drop', path });
}

/** Keeps what home lists. @returns the paths of the cards that are on this device then */
export function keepAll(list: KeepList): Promise<string[]> {
  return ask({ type: 'keep', ...list });
}

const goodbye = (memberId: string) => new BroadcastChannel(`messlatte/${memberId}`);

/** Tells open pages of a member that they have signed out in this browser. */
export function saySignedOut(memberId: string): void {
  const channel = goodbye(memberId);
  channel.postMessage(null);
  channel.close();
}

/** Calls when a member signs out in another tab, as long as `signal` is not aborted. */
export function onSignedOut(memberId: string, signal: AbortSignal, listener: () => void): void {
  const channel = goodbye(memberId);
  channel.addEventListener('message', listener, { signal });
  signal.addEventListener('abort', () => channel.close());
}

/** How long a worker may take that has nothing to fetch, in milliseconds. */
const patience = 2_000;

function inTime<Answer>(answer: Promise<Answer>, time = patience): Promise<Answer | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), time));
  return Promise.race([answer, late]);
}

/** What only this browser has of a member's texts; undefined when no worker says so in time. */
export async function askForWork(memberId: string): Promise<OnlyHere[] | undefined> {
  return navigator.serviceWorker && inTime(ask<OnlyHere[]>({ type: 'work', memberId }));
}

/** Empties a member's caches: by the worker, so that it fetches nothing more for them, and where there is none. */
export async function forgetPages(memberId: string): Promise<void> {
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
