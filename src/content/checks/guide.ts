import { sheetPlaceholders } from '../../domain/guide.ts';
import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { inFiles, unless } from './report.ts';
import { textsOf } from './texts.ts';

/** The time plan adds up to an interview there is; the candidate's sheet has each placeholder and no other. */
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
    ...locales.flatMap((locale) => placeholderProblems(entries, locale)),
  ];
}

const known = sheetPlaceholders.map((one) => `{${one}}`);

function placeholderProblems(entries: Entries, locale: Locale): Problem[] {
  const texts = textsOf(entries, locale, ['candidate']);
  const [first] = texts;
  return [
    ...texts.flatMap(({ file, field, text }) =>
      // Every brace, so that `{{role}}`, `{ role }` and `{role` do not reach a candidate.
      [...new Set(text.match(/\{[^{}]*\}|[{}]/g))]
        .filter((found) => !known.includes(found))
        .map((found) => ({
          file,
          field,
          says: `has ${found}, which nobody fills. Use one of ${known.join(', ')}.`,
        })),
    ),
    ...known
      .filter((placeholder) => first && !texts.some(({ text }) => text.includes(placeholder)))
      .map((placeholder) => ({
        file: first?.file ?? '',
        field: '',
        says: `never says ${placeholder}. Write it where the sheet speaks of it.`,
      })),
  ];
}
