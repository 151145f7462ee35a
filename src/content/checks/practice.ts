import { locales } from '../../domain/locale.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { idsOf, inFiles, twice, unknownId, unless } from './report.ts';

/** How many words an answer has: fewer leave nothing to rate, more nobody reads to the end. */
const words = { least: 120, most: 250 };

/** Vignettes answer a question of their competency at a real level; one of them is worked through in the guide. */
export function practiceProblems(entries: Entries, outline: FileOf<'outline'>): Problem[] {
  const all = [...entries.practiceOutline.values()].flatMap(({ vignettes }) => idsOf(vignettes));
  return [
    ...inFiles(entries, 'practiceOutline', ({ vignettes }, file, path) => {
      const place = outline.competencies.find(({ id }) => path === `practice/${id}.yaml`);
      const worked = vignettes.filter((vignette) => vignette.worked).length;
      return [
        // Once in the whole bank: where two files share an id, both are named.
        ...twice(
          file,
          'vignettes',
          all.filter((id) => vignettes.some((vignette) => vignette.id === id)),
        ),
        ...unless(worked === 1, {
          file,
          field: 'vignettes',
          says: `marks ${worked} as \`worked: true\`. Mark the one that the guide shows.`,
        }),
        ...vignettes.flatMap(({ question, level }, at) => [
          ...(place
            ? unknownId(file, `vignettes.${at}.question`, question, [...place.core, ...place.optional])
            : []),
          ...unknownId(file, `vignettes.${at}.level`, level, outline.levels),
        ]),
      ];
    }),
    ...inFiles(entries, 'practice', ({ vignettes }, file, path) => {
      const locale = locales.find((one) => path.startsWith(`${one}/`));
      return Object.entries(vignettes).flatMap(([id, { answer }]) => {
        const count = wordCount(answer.map(({ says }) => says).join(' '), locale);
        return unless(count >= words.least && count <= words.most, {
          file,
          field: `vignettes.${id}.answer`,
          says: `has ${count} words. Write ${words.least} to ${words.most}.`,
        });
      });
    }),
  ];
}

/** Words as the language counts them; figures count, punctuation does not. */
export function wordCount(text: string, locale?: string): number {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].filter(
    (segment) => segment.isWordLike,
  ).length;
}
