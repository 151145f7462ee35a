import { locales } from '../../domain/locale.ts';
import { wordingHits } from '../../domain/wording.ts';
import type { Entries } from '../files.ts';
import type { Problem } from '../problem.ts';
import { textsOf } from './texts.ts';

/** What a framework says in its own voice; guide and wording list have to name what they warn about. */
const ownVoice = ['competencies', 'questions', 'signals', 'candidate'] as const;

/** A framework that warns of words does not use them itself; examples of weak evidence may. */
export function wordingProblems(entries: Entries): Problem[] {
  return locales.flatMap((locale) => {
    const list = Object.entries(entries.wording.get(`${locale}/wording.yaml`)?.entries ?? {});
    const known = list.map(([id, entry]) => ({ id, ...entry }));
    return textsOf(entries, locale, ownVoice)
      .filter(({ field }) => !field.startsWith('examples.weak'))
      .flatMap(({ file, field, text }) =>
        wordingHits(text, known).map(({ entry, found }) => ({
          file,
          field,
          says: `uses “${found}”, which wording.yaml warns of (${entry.id}). Say it otherwise, or sharpen the term there.`,
        })),
      );
  });
}
