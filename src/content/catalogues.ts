import type { Problem } from './problem.ts';

type Catalogue = Record<string, unknown>;

/**
 * What is wrong between the catalogues of interface words: a key that one language lacks, an empty text, or a
 * placeholder like {count} that stands in one language only. Keyed by file, as in `content/ui/de.json`.
 */
export function catalogueProblems(catalogues: Record<string, Catalogue>): Problem[] {
  const keys = new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)));
  const files = Object.keys(catalogues);
  return [...keys].sort().flatMap((field) =>
    files.flatMap((file) => {
      const text = catalogues[file]?.[field];
      if (text === undefined) return [{ file, field, says: 'is missing, another language has it. Add it.' }];
      if (typeof text !== 'string' || text.trim() === '') {
        return [{ file, field, says: 'is empty or no text. Write it.' }];
      }
      const lacking = files
        .flatMap((other) => placeholders(catalogues[other]?.[field]))
        .filter((name) => !placeholders(text).includes(name));
      return [...new Set(lacking)].map((name) => ({
        file,
        field,
        says: `lacks ${name}, which another language has. Add it, or remove it there.`,
      }));
    }),
  );
}

function placeholders(text: unknown): string[] {
  return typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []) : [];
}
