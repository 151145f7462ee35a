import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries, Kind } from '../files.ts';
import type { Problem } from '../problem.ts';
import { type Text, textsOf } from './texts.ts';

/** Names and short answers may be the same in two places; probes are short, and good ones come again. */
const mayRepeat =
  /(?:^|\.)(?:name|short|title|about|role|figure|base|period|otherwise|probes\.[^.]+|terms\.\d+)$/;

/** What people choose from: two of the same name cannot be told apart. */
const choices: [kind: Kind, field: RegExp][] = [
  ['names', /^levels\.[^.]+\.name$/],
  ['scale', /^points\.\d+\.name$/],
  ['evidence', /^kinds\.[^.]+\.name$/],
  ['competencies', /^name$/],
  ['competencies', /^short$/],
];

/** The same text twice in one language is a copy that was not finished, or a line that says nothing. */
export function repeatedProblems(entries: Entries): Problem[] {
  return locales.flatMap((locale) => [
    ...repeatedIn(
      textsOf(entries, locale).filter(({ field }) => !mayRepeat.test(field)),
      locale,
    ),
    ...choices.flatMap(([kind, names]) =>
      repeatedIn(
        textsOf(entries, locale, [kind]).filter(({ field }) => names.test(field)),
        locale,
      ),
    ),
  ]);
}

function repeatedIn(texts: readonly Text[], locale: Locale): Problem[] {
  const first = new Map<string, string>();
  return texts.flatMap(({ file, field, text }) => {
    const key = plain(text, locale);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, `${file}, ${field}`);
      return [];
    }
    return [{ file, field, says: `is the same text as ${before}. Rewrite or remove one of them.` }];
  });
}

/** Without what changes nothing: capitals, kinds of spaces, invisible characters, quotation marks, the final stop. */
function plain(text: string, locale: Locale): string {
  const letters = text
    .normalize('NFKC')
    .toLocaleLowerCase(locale)
    .replace(/[\p{Cf}"'„“”‚‘’«»‹›]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.?!…]+$/u, '');
  return letters || text;
}
