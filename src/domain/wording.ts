/** Words that do not belong into a note, why not, and what to write instead. */
export interface WordingEntry {
  id: string;
  about: string;
  /** Words and phrases in lower case; a trailing `*` stands for any ending. */
  terms: string[];
  why: string;
  instead: string;
}

/** Where an entry of the list strikes in a text: `at` counts UTF-16 units from the start. */
export interface WordingHit {
  entry: WordingEntry;
  found: string;
  at: number;
}

/** Every place in a text where a term of the list stands, whole words only, in the order of the text. */
export function wordingHits(text: string, list: readonly WordingEntry[]): WordingHit[] {
  return list
    .flatMap((entry) =>
      [...text.matchAll(pattern(entry.terms))]
        // Terms that are empty strike everywhere, with nothing.
        .filter(([found]) => found !== '')
        .map((match) => ({ entry, found: match[0], at: match.index })),
    )
    .sort((a, b) => a.at - b.at);
}

function pattern(terms: readonly string[]): RegExp {
  const words = terms.map((term) => {
    const stem = term.replace(/\*$/, '').split(' ').map(literally).join('\\s+');
    return term.endsWith('*') ? `${stem}[\\p{L}\\p{N}]*` : stem;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** What `RegExp.escape` does, which phones older than 2025 lack. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
