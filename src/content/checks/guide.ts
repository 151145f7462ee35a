import { sheetPlaceholders } from '../../domain/guide.ts';
import { locales } from '../../domain/locale.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { inFiles, unless } from './report.ts';
import { textsOf } from './texts.ts';

/** The time plan adds up to an interview there is; the candidate's sheet has no placeholder that nobody fills. */
export function guideProblems(entries: Entries, outline: FileOf<'outline'>): Problem[] {
  const lengths = outline.lengths.map((length) => length.minutes);
  return [
    ...inFiles(entries, 'guide', ({ timePlan: { minutes, steps } }, file) => {
      const sum = steps.reduce((total, step) => total + step.minutes, 0);
      return [
        ...unless(lengths.includes(minutes), {
          file,
          field: 'timePlan.minutes',
          says: `is ${minutes}. Use one of ${lengths.join(', ')}, the lengths of framework.yaml.`,
        }),
        ...unless(sum === minutes, {
          file,
          field: 'timePlan.steps',
          says: `add up to ${sum} minutes, not ${minutes}. Correct the steps.`,
        }),
      ];
    }),
    ...locales.flatMap((locale) =>
      textsOf(entries, locale, ['candidate']).flatMap(({ file, field, text }) =>
        [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => unknownPlaceholder(file, field, name)),
      ),
    ),
  ];
}

function unknownPlaceholder(file: string, field: string, name: string): Problem[] {
  if ((sheetPlaceholders as readonly string[]).includes(name)) return [];
  const known = sheetPlaceholders.map((one) => `{${one}}`).join(', ');
  return [{ file, field, says: `has {${name}}, which nobody fills. Use one of ${known}.` }];
}
