import type { Locale } from '../../domain/locale.ts';

/** The figures that stand in a text as digits, without the separators of its language: "1.200,5" and "1,200.5" are 1200.5. */
export function numbersIn(text: string, locale: Locale): string[] {
  const { pattern, group, point } = notation[locale];
  return (text.match(pattern) ?? []).map((digits) => digits.replaceAll(group, '').replace(point, '.'));
}

/** Digits in groups of three or without groups, then perhaps decimals; "24.11.2026" is three figures. */
const notation = {
  de: { pattern: /\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g, group: '.', point: ',' },
  en: { pattern: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g, group: ',', point: '.' },
} satisfies Record<Locale, { pattern: RegExp; group: string; point: string }>;
