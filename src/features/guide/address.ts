import type { Locale } from '../../domain/locale.ts';

/** The matrix: every competency at every level. */
export function matrixHref(locale: Locale): string {
  return `/${locale}/framework`;
}

/** One competency at one level. */
export function guideHref(locale: Locale, competencyId: string, levelId: string): string {
  return `/${locale}/guide/${competencyId}/${levelId}`;
}
