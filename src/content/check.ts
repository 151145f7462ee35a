import { locales } from '../domain/locale.ts';
import { askingProblems } from './checks/asking.ts';
import { figureProblems } from './checks/figures.ts';
import { guideProblems } from './checks/guide.ts';
import { idProblems } from './checks/ids.ts';
import { outlineProblems } from './checks/outline.ts';
import { practiceProblems } from './checks/practice.ts';
import { repeatedProblems } from './checks/repeated.ts';
import { missingFile } from './checks/report.ts';
import { twinProblems } from './checks/twins.ts';
import { wordingProblems } from './checks/wording.ts';
import type { Entries } from './files.ts';
import type { Problem } from './problem.ts';

/** What is wrong between the files of a framework, and in what they say; each place and complaint once. */
export function crossProblems(entries: Entries): Problem[] {
  const outline = entries.outline.get('framework.yaml');
  if (!outline) return [missingFile(entries, 'framework.yaml')];
  const named = [...outlineProblems(entries, outline), ...idProblems(entries, outline)];
  const said = named.map((problem) => placeOf(problem, entries.folder));
  return [
    ...named,
    // What one language lacks, or has too much, is said once and where it is wrong, not once more for its twin.
    ...twinProblems(entries).filter((problem) => {
      const place = placeOf(problem, entries.folder);
      return !said.some((known) => place === known || place.startsWith(`${known}.`));
    }),
    ...askingProblems(entries),
    ...repeatedProblems(entries),
    ...figureProblems(entries, outline),
    ...practiceProblems(entries, outline),
    ...guideProblems(entries, outline),
    ...wordingProblems(entries),
  ];
}

/** File and field, the same for both languages. */
function placeOf({ file, field }: Problem, folder: string): string {
  const path = file.slice(folder.length + 1);
  const locale = locales.find((one) => path.startsWith(`${one}/`));
  return `${locale ? path.replace(locale, '*') : path} ${field}`;
}
