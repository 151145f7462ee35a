import { sayWhoIsHere } from './kept.ts';
import { ask, inTime, type KeptCard, registerWorker } from './messages.ts';

/** Milliseconds after which a worker that has not said that it keeps a card is asked again, and how often. */
const again = 10_000;
const tries = 5;

/** Keeps the page of a card on this device; where there is no worker nothing happens. */
export async function keepCard({ memberId, path, until, title }: KeptCard): Promise<void> {
  registerWorker();
  // Once: whoever signs in later is somebody else.
  sayWhoIsHere(memberId);
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
export async function dropCard(memberId: string, path: string): Promise<void> {
  const gone = ask({ type: 'drop', memberId, path });
  // Where no worker answers for pages, none has to know.
  if (navigator.serviceWorker?.controller) await inTime(gone);
}
