import type { FigureNotes } from '../domain/figure.ts';
import type { Locale } from '../domain/locale.ts';
import type { Vignette } from '../domain/vignette.ts';
import type { WordingEntry } from '../domain/wording.ts';
import type { Entries } from './files.ts';
import { need, pick } from './find.ts';

// What stands beside the framework and is no part of a release: nobody is rated against it, so it may change any day.

/** The vignettes of every competency, in the order of the files. The entries must have passed the checks. */
export function vignettesOf(entries: Entries, locale: Locale): Vignette[] {
  return [...entries.practiceOutline].flatMap(([path, { vignettes }]) => {
    const texts = need(entries.practice, `${locale}/${path}`).vignettes;
    return vignettes.map(({ id, question, level, rating, trap, worked = false }) => ({
      id,
      competencyId: path.replace(/^practice\/|\.yaml$/g, ''),
      questionId: question,
      levelId: level,
      rating,
      trap,
      worked,
      ...pick(texts, id),
    }));
  });
}

/** What owners should know about the figures of the framework. */
export function figureNotesOf(entries: Entries, locale: Locale): FigureNotes {
  const { note, figures } = need(entries.figures, `${locale}/figures.yaml`);
  const rows = need(entries.figureOutline, 'figures.yaml').figures;
  return {
    note,
    figures: rows.map(({ id, competency, level, signal }) => ({
      id,
      competencyId: competency,
      levelId: level,
      signalId: signal,
      ...pick(figures, id),
    })),
  };
}

/** The words to think twice about in a note. */
export function wordingOf(entries: Entries, locale: Locale): WordingEntry[] {
  const { entries: list } = need(entries.wording, `${locale}/wording.yaml`);
  return Object.entries(list).map(([id, entry]) => ({ id, ...entry }));
}
