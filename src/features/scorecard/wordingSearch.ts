import { type WordingEntry, type WordingHit, wordingHits } from '../../domain/wording.ts';

/** What the list finds in a text; [] when it is not wanted any more. */
export type Search = (text: string, isWanted: () => boolean) => Promise<WordingHit[]>;

/**
 * Fetches the list and makes a search of it that never holds up typing: entry by entry, as long as the browser has time.
 * @throws when there is no list, as without a network or a session
 */
export async function loadSearch(address: string): Promise<Search> {
  const list = (await (await fetch(address)).json()) as WordingEntry[];
  return async (text, isWanted) => {
    const hits: WordingHit[] = [];
    let hasTime = await idle();
    for (const entry of list) {
      if (!hasTime()) hasTime = await idle();
      if (!isWanted()) return [];
      hits.push(...wordingHits(text, [entry]));
    }
    return hits.sort((a, b) => a.at - b.at);
  };
}

/** Milliseconds: a browser that is never at rest gets to it as well. */
const latest = 200;
const longEnough = 4;

/** When the browser has nothing else to do; gives back whether that is still so. Safari knows no such moments. */
function idle(): Promise<() => boolean> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback((rest) => resolve(() => rest.timeRemaining() > longEnough), { timeout: latest });
    else setTimeout(() => resolve(() => false), 20);
  });
}
