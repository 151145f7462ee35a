import type { Locale } from '../../domain/locale.ts';

/** The matrix: every competency at every level. */
export function matrixHref(locale: Locale): string {
  return `/${locale}/framework`;
}

/** One competency at one level. */
export function guideHref(locale: Locale, competencyId: string, levelId: string): string {
  return `/${locale}/guide/${competencyId}/${levelId}`;
}

/** The same on paper, with room to write. */
export function kitHref(locale: Locale, competencyId: string, levelId: string): string {
  return `${guideHref(locale, competencyId, levelId)}/kit`;
}

/** How to hold an interview, whatever the competency. */
export function interviewGuideHref(locale: Locale): string {
  return `/${locale}/guide/interview`;
}

/** What a search in all of it finds; without a query, where to begin one. */
export function searchHref(locale: Locale, query?: string): string {
  const address = `/${locale}/guide/search`;
  return query ? `${address}?${new URLSearchParams({ q: query })}` : address;
}
