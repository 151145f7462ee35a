import { type WordingEntry, type WordingHit, wordingHits } from '../../domain/wording.ts';

/** What the list finds in a text; [] when it is not wanted any more. */
export type Search = (text: string, isWanted: () => boolean) => Promise<WordingHit[]>;

/**
 * Fetches the list and makes a search of it that never holds up typing: entry by entry, each when the browser has time.
 * @throws when there is no list, as without a network or a session
 */
export async function loadSearch(address: string): Promise<Search> {
  const list = (await (await fetch(address)).json()) as WordingEntry[];
  return async (text, isWanted) => {
    const hits: WordingHit[] = [];
    for (const entry of list) {
      await idle();
      if (!isWanted()) return [];
      hits.push(...wordingHits(text, [entry]));
    }
    return hits.sort((a, b) => a.at - b.at);
  };
}

/** When the browser has nothing else to do. Safari knows no such moments. */
function idle(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 20),
  );
}
