import type { Locale } from '../../domain/locale.ts';
import { numberWords } from './numberWords.ts';

/** The figures that stand in a text as digits, without the separators of its language: "1.200,5" and "1,200.5" are 1200.5. */
export function numbersIn(text: string, locale: Locale): string[] {
  const { pattern, group, point } = notation[locale];
  return (plainDigits(text, point).match(pattern) ?? []).map((digits) =>
    digits.replaceAll(group, '').replace(point, '.'),
  );
}

/** The figures of a text, as digits and in words: "zwei von 12" holds 12 and 2. */
export function figuresIn(text: string, locale: Locale): string[] {
  return [...numbersIn(text, locale), ...numberWords(text.normalize('NFKC'), locale).map(String)];
}

/** Digits in groups of three or without groups, then perhaps decimals; "24.11.2026" is three figures. */
const notation = {
  de: { pattern: /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g, group: '.', point: ',' },
  en: {
    pattern: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+/g,
    group: ',',
    point: '.',
  },
} satisfies Record<Locale, { pattern: RegExp; group: string; point: string }>;

const fractions: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' };

/** Digits of every script as 0 to 9, and "2½" as the decimal it is. */
function plainDigits(text: string, point: string): string {
  return text
    .replace(/(\d*)([½¼¾])/gu, (_all, whole, part) => `${whole || '0'}${point}${fractions[part]}`)
    .normalize('NFKC')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode lays the digits of a script side by side, from a code point that ends in 0 or in 6. */
function digitOf(codePoint: number): number {
  const last = codePoint % 16;
  return /\p{Nd}/u.test(String.fromCodePoint(codePoint - last)) ? last : last - 6;
}
