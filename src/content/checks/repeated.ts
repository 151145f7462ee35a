import { locales } from '../../domain/locale.ts';
import type { Entries } from '../files.ts';
import type { Problem } from '../problem.ts';
import { textsOf } from './texts.ts';

/** Names and short answers may be the same in two places; probes are short, and good ones come again. */
const mayRepeat =
  /(?:^|\.)(?:name|short|title|about|role|figure|base|period|otherwise|probes\.[^.]+|terms\.\d+)$/;

/** The same text twice in one language is a copy that was not finished, or a line that says nothing. */
export function repeatedProblems(entries: Entries): Problem[] {
  return locales.flatMap((locale) => {
    const first = new Map<string, string>();
    return textsOf(entries, locale)
      .filter(({ field }) => !mayRepeat.test(field))
      .flatMap(({ file, field, text }) => {
        const key = text.toLocaleLowerCase(locale);
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, `${file}, ${field}`);
          return [];
        }
        return [{ file, field, says: `is the same text as ${before}. Rewrite or remove one of them.` }];
      });
  });
}
