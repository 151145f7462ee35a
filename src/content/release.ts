import { createHash } from 'node:crypto';
import type { Framework } from '../domain/framework.ts';
import { type Locale, locales } from '../domain/locale.ts';
import { assemble } from './assemble.ts';
import { crossProblems } from './check.ts';
import type { Entries } from './files.ts';
import { ContentError } from './problem.ts';

/** Both languages of the framework at hand, and the hash by which a release with the same content is known. */
export interface Edition {
  hash: string;
  content: Record<Locale, Framework>;
}

/** The edition that a framework's files make; throws a ContentError when they do not agree. */
export function editionOf(entries: Entries): Edition {
  const problems = crossProblems(entries);
  if (problems.length > 0) throw new ContentError(problems);
  return checkedEdition(entries);
}

/** The same for files that have passed the checks, as those of a finished build have. */
export function checkedEdition(entries: Entries): Edition {
  const content = Object.fromEntries(
    locales.map((locale) => [locale, assemble(entries, locale)]),
  ) as Edition['content'];
  return { hash: contentHash(content), content };
}

/** The sha256 of the canonical JSON, in hex. */
export function contentHash(content: Record<Locale, Framework>): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** JSON without spaces and with sorted keys, so that the same content is the same text wherever it was kept. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
