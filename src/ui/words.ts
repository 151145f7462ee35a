import de from '../../content/ui/de.json' with { type: 'json' };
import en from '../../content/ui/en.json' with { type: 'json' };
import type { Locale } from '../domain/locale.ts';

/** The key of one interface text; German is the reference, English must have the same keys. */
export type WordKey = keyof typeof de;
export type Words = Record<WordKey, string>;

const catalogues: Record<Locale, Words> = { de, en };

/** The interface texts of one language. */
export function words(locale: Locale): Words {
  return catalogues[locale];
}

/** Replaces `{name}` in a text by the value of that name; a name without a value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
