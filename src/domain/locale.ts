/** The languages of the product, the first one being the default. */
export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Whether a text, as from an address, names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}
