import type { Locale } from '../../domain/locale.ts';
import { figuresIn } from './numbers.ts';

/** What one language calls a comparison or a unit, as the start of a pattern; longer phrases come first. */
type Names = [name: string, pattern: RegExp][];

const comparisons: Record<Locale, Names> = {
  de: [
    ['at most', /(?<!\p{L})(?:höchstens|maximal|nicht mehr als|oder (?:weniger|niedriger))(?!\p{L})|≤/gu],
    [
      'at least',
      /(?<!\p{L})(?:mindestens|wenigstens|nicht weniger als|oder (?:mehr|besser|höher))(?!\p{L})|≥/gu,
    ],
    ['more than', /(?<!\p{L})(?:über|mehr als|oberhalb)(?!\p{L})|>/gu],
    ['less than', /(?<!\p{L})(?:unter|weniger als|unterhalb|knapp)(?!\p{L})|</gu],
    ['up to', /(?<!\p{L})bis zu(?!\p{L})/gu],
    ['within', /(?<!\p{L})(?:innerhalb|binnen)(?!\p{L})/gu],
  ],
  en: [
    [
      'at most',
      /(?<!\p{L})(?:at most|maximum|no more than|not more than|or (?:less|fewer|lower))(?!\p{L})|≤/gu,
    ],
    ['at least', /(?<!\p{L})(?:at least|no (?:less|fewer) than|or (?:more|better|higher))(?!\p{L})|≥/gu],
    ['more than', /(?<!\p{L})(?:over|above|(?:more|higher) than)(?!\p{L})|>/gu],
    ['less than', /(?<!\p{L})(?:under|below|(?:less|fewer|lower) than|just short of)(?!\p{L})|</gu],
    ['up to', /(?<!\p{L})up to(?!\p{L})/gu],
    ['within', /(?<!\p{L})within(?!\p{L})/gu],
  ],
};

const units: Record<Locale, Names> = {
  de: [
    ['quarter', /quartal|viertelj[aä]hr/gu],
    ['year', /j[aä]hr/gu],
    ['month', /monat/gu],
    ['week', /w[oö]ch/gu],
    ['day', /(?<!\p{L})(?:arbeits|werk|kalender)?tag(?:e[sn]?)?(?!\p{L})|täg(?:ig|lich)/gu],
    ['hour', /st[uü]nd(?:e|l|i)/gu],
    ['minute', /minut|minüt/gu],
    ['%', /%|prozent/gu],
    ['€', /€|(?<!\p{L})eur(?:o|os)?(?!\p{L})/gu],
  ],
  en: [
    ['quarter', /quarter/gu],
    ['year', /(?<!\p{L})year|annual/gu],
    ['month', /month/gu],
    ['week', /week/gu],
    ['day', /(?<!\p{L})(?:days?|daily)(?!\p{L})/gu],
    ['hour', /hour/gu],
    ['minute', /(?<!\p{L})minute/gu],
    ['%', /%|per ?cent/gu],
    ['€', /€|(?<!\p{L})(?:euros?|eur)(?!\p{L})/gu],
  ],
};

/**
 * What binds the figures of a text: how they compare ("over", "at least", minus), and their units and periods; sorted,
 * in the same words for every language. Nothing where no figure stands.
 */
export function bindingsIn(text: string, locale: Locale): string[] {
  if (figuresIn(text, locale).length === 0) return [];
  let rest = text.normalize('NFKC').toLowerCase();
  const take = ([name, pattern]: Names[number], counts: (at: number, end: number) => boolean): string[] => {
    const found: string[] = [];
    rest = rest.replace(pattern, (words, ...details) => {
      const at = details.find((detail): detail is number => typeof detail === 'number') ?? 0;
      if (!counts(at, at + words.length)) return words;
      found.push(name);
      // Blanked, so that "vierteljährlich" is no year and "nicht mehr als" not more than.
      return '·'.repeat(words.length);
    });
    return found;
  };
  const beside = (at: number, end: number) => standsBeside(rest.slice(0, at), rest.slice(end), locale);
  const minus = [...rest.matchAll(/(?<![\p{L}\d])[-−–](?=\d)|(?<!\p{L})minus(?= ?\d)/gu)].map(() => 'minus');
  return [
    ...minus,
    ...comparisons[locale].flatMap((entry) => take(entry, beside)),
    ...units[locale].flatMap((entry) => take(entry, () => true)),
  ].sort();
}

/** Whether one of the three words on either side holds a figure: "innerhalb von rund 24", "30 % Wachstum oder mehr". */
function standsBeside(before: string, after: string, locale: Locale): boolean {
  const words = (text: string) => text.trim().split(/\s+/u);
  const near = [...words(before.slice(-60)).slice(-3), ...words(after.slice(0, 60)).slice(0, 3)];
  return figuresIn(near.join(' '), locale).length > 0;
}
