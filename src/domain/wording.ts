/** Words that do not belong into a note, why not, and what to write instead. */
export interface WordingEntry {
  id: string;
  about: string;
  /**
   * Words and phrases in lower case, whole words only. Some signs have a meaning of their own:
   * - `*` any letters and digits, or none: `rentner*`, `*gläubig`; alone, one word: `passt * team`
   * - `#` one digit: `<ende #0>`
   * - `<` at the start and `>` at the end: nothing but the edge of a jotting may stand there, which is the
   *   text's own edge, a line break, a mark or a dash: `<blind>` strikes in “58, blind”, not in “trusts us blind”
   * - `(` `|` `)` one of several, an empty one for nothing: `(anfang|mitte|ende) (vierzig|fünfzig)`,
   *   `(sehr |)jung`; the other signs but the edges hold inside, brackets within brackets do not, and a bracket
   *   without its partner stands for itself
   * - a space any space, up to 20 of them; `'` either apostrophe
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

// Linear on any text: no run of letters or spaces is looked at beyond a fixed length, so that what follows one
// place in a text costs the same however long the text is; either edge looks over one run of spaces only.
const letters = `${letter}{0,60}`;
const spaces = '\\s{1,20}';
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
  const phrase = term.replace(/^</, '').replace(/>$/, '');
  return `${term.startsWith('<') ? startOfJotting : ''}${signs(phrase)}${term.endsWith('>') ? endOfJotting : ''}`;
}

const sign = /\(([^()]*)\)|[*#' ()]|[^*#' ()]+/g;

function signs(phrase: string): string {
  return phrase.replace(sign, (found, several: string | undefined, at: number) => {
    if (several !== undefined) return `(?:${several.split('|').map(signs).join('|')})`;
    if (found === '*') return standsAlone(phrase, at) ? `${letter}${letters}` : letters;
    if (found === '#') return '\\d';
    if (found === "'") return "['’]";
    return found === ' ' ? spaces : literally(found);
  });
}

/** Between spaces or the ends of a phrase, a star is a word of its own. */
function standsAlone(phrase: string, at: number): boolean {
  return [phrase[at - 1], phrase[at + 1]].every((beside) => beside === undefined || beside === ' ');
}

/** What `RegExp.escape` does, which phones older than 2025 lack. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
