import type { Locale } from '../../../domain/locale.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

// What either language puts at the end of a word. Rough, as it only ever widens a search, at a low weight.
const endings: Record<Locale, RegExp> = { de: /(?:ern|e[mnrs]?|n|s)$/, en: /(?:ings?|ed|e?s|e)$/ };
const longestEnding = 3;
const shortestStem = 4;
const shortestFirstPart = 3;

/** A piece of a text: a word, or what stands between two. Put together, the pieces are the text. */
export interface Piece {
  text: string;
  /** The word as the index knows it; empty for what is no word. */
  folded: string;
}

/** A word without case and accents, umlauts and ß written out: "Maß", "mass" and "MASS" are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The text cut before and after every word. */
export function pieces(text: string): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index > at) cut.push({ text: text.slice(at, index), folded: '' });
    cut.push({ text: found, folded: fold(found) });
    at = index + found.length;
  }
  if (at < text.length) cut.push({ text: text.slice(at), folded: '' });
  return cut;
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return pieces(text).flatMap(({ folded }) => folded || []);
}

/** Whether a word is another form of the one asked for, both folded: "Verhandlungen" and "Verhandlung". */
export function isForm(known: string, asked: string, locale: Locale): boolean {
  const bare = stem(asked, locale);
  return known.startsWith(bare) && known.length - bare.length <= longestEnding;
}

/**
 * Whether a German compound holds the word asked for as a later part, both folded. Its first part has three letters
 * at least: "Geschäftsreise" holds "Reise", "Preise" does not.
 */
export function isCompoundOf(known: string, asked: string, locale: Locale): boolean {
  const bare = stem(asked, locale);
  return locale === 'de' && bare.length >= shortestStem && known.indexOf(bare, shortestFirstPart) > 0;
}

function stem(folded: string, locale: Locale): string {
  const bare = folded.replace(endings[locale], '');
  return bare.length < shortestStem ? folded : bare;
}
