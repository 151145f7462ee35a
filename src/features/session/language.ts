import { isLocale, type Locale, locales } from '../../domain/locale.ts';

/** The language of an address, by its first part. */
export function localeInPath(pathname: string): Locale | null {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : null;
}

/** The first of our languages in an Accept-Language header, by its weights; German when it names none. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      const weight = quality ? Number(quality.slice(2)) : 1;
      return { language: tag.trim().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    if (isLocale(language)) return language;
  }
  return locales[0];
}
