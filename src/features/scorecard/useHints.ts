import { useEffect, useState } from 'preact/hooks';
import type { WordingHit } from '../../domain/wording.ts';
import type { Search } from './wordingSearch.ts';

/** Milliseconds without a key until a text is looked through. */
const pause = 600;
const none: WordingHit[] = [];

let loading: Promise<Search> | undefined;

// Neither the list nor the search is needed to open a card: both come when somebody has written something.
function load(): Promise<Search> {
  loading ??= import('./wordingSearch.ts').then(({ loadSearch }) =>
    loadSearch(`/${document.documentElement.lang}/wording.json`),
  );
  // Without a network there are no hints; the next pause tries again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The words in a text to think twice about. Found on this device, told to nobody, kept nowhere. */
export function useHints(text: string): WordingHit[] {
  const [hits, setHits] = useState(none);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      try {
        const found = text.trim() ? await (await load())(text, () => isWanted) : none;
        if (isWanted) setHits(found.length > 0 ? found : none);
      } catch {
        // Hints are no part of the work.
      }
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return hits;
}
