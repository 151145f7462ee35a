import type { Locale } from '../../domain/locale.ts';
import { type Entries, type Kind, kindNames } from '../files.ts';

/** One text of a language's files: its place, the last name on the way to it, and what it says. */
export interface Text {
  file: string;
  field: string;
  text: string;
}

/** Every text of one language, or of some kinds of its files, in the order of the files. */
export function textsOf(entries: Entries, locale: Locale, of: readonly Kind[] = kindNames): Text[] {
  return of.flatMap((kind) =>
    [...entries[kind]]
      .filter(([path]) => path.startsWith(`${locale}/`))
      .flatMap(([path, content]) => leaves(content, `${entries.folder}/${path}`, '')),
  );
}

function leaves(value: unknown, file: string, field: string): Text[] {
  if (typeof value === 'string') return [{ file, field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, file, field ? `${field}.${key}` : key));
}
