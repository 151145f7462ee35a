/** Words that do not belong into a note, why not, and what to write instead. */
export interface WordingEntry {
  id: string;
  about: string;
  /**
   * Words and phrases in lower case, whole words only. Six signs have a meaning of their own:
   * - `*` any letters and digits, or none: `rentner*`, `*gläubig`; alone, one word: `passt * team`
   * - `#` one digit: `<ende #0>`
   * - `<` at the start and `>` at the end: nothing but the edge of a jotting may stand there, which is the
   *   text's own edge, a line break, a mark or a dash: `<blind>` strikes in “58, blind”, not in “trusts us blind”
   * - a space any space, `'` either apostrophe
   *
   * The first few terms of an entry are shown to people as examples: no sign there but a `*` at the end.
   */
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

const letter = '[\\p{L}\\p{N}]';
const mark = '[\\n.,;:!?…()/+&|•–—]';

// Linear on any text: only stars compete for the same letters, and no word is so long that this matters; spaces
// and letters are never the same sign, and either edge looks over one run of spaces only.
const letters = `${letter}{0,60}`;
const startOfJotting = `(?=\\S)(?<=(?:^|${mark}|-\\s)\\s*)`;
const endOfJotting = `(?=\\s*(?:$|${mark}|\\s-))`;

// Notes are looked through while people type, and hundreds of terms take a while to compile.
const patterns = new WeakMap<readonly string[], RegExp>();

function pattern(terms: readonly string[]): RegExp {
  const known = patterns.get(terms);
  if (known) return known;
  const made = new RegExp(`(?<!${letter})(?:${terms.map(source).join('|')})(?!${letter})`, 'giu');
  patterns.set(terms, made);
  return made;
}

function source(term: string): string {
  const words = term.replace(/^</, '').replace(/>$/, '').split(' ').map(word).join('\\s+');
  return `${term.startsWith('<') ? startOfJotting : ''}${words}${term.endsWith('>') ? endOfJotting : ''}`;
}

function word(text: string): string {
  if (text === '*') return `${letter}${letters}`;
  return literally(text).replaceAll('\\*', letters).replaceAll('#', '\\d').replaceAll("'", "['’]");
}

/** What `RegExp.escape` does, which phones older than 2025 lack. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
