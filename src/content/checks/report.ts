import type { Entries, FileOf, Kind } from '../files.ts';
import type { Problem } from '../problem.ts';

export function missingFile({ folder }: Entries, path: string): Problem {
  return { file: `${folder}/${path}`, field: '', says: 'is missing. Add the file.' };
}

/** The problem, where something is not as it should be. */
export function unless(fine: boolean, problem: Problem): Problem[] {
  return fine ? [] : [problem];
}

/** What a check finds in one file, whose absence is a problem itself. */
export function inFile<K extends Kind>(
  entries: Entries,
  kind: K,
  path: string,
  check: (content: FileOf<K>, file: string) => Problem[],
): Problem[] {
  const content = entries[kind].get(path);
  return content ? check(content, `${entries.folder}/${path}`) : [missingFile(entries, path)];
}

/** What a check finds in every file of a kind that is there. */
export function inFiles<K extends Kind>(
  entries: Entries,
  kind: K,
  check: (content: FileOf<K>, file: string, path: string) => Problem[],
): Problem[] {
  return [...entries[kind]].flatMap(([path, content]) => check(content, `${entries.folder}/${path}`, path));
}

/** An id that is not among those it must be one of; without these nothing is said, their file is missing. */
export function unknownId(
  file: string,
  field: string,
  id: string | undefined,
  known: readonly string[] | undefined,
): Problem[] {
  if (id === undefined || !known || known.includes(id)) return [];
  return [{ file, field, says: `is ${id}. Use one of ${known.join(', ')}.` }];
}

/** The ids of a record against those it should have, which `source` names; where that is missing, it alone is said. */
export function sameIds(
  file: string,
  field: string,
  found: readonly string[],
  expected: readonly string[] | undefined,
  source = 'framework.yaml',
): Problem[] {
  if (!expected) return [];
  return [
    ...expected
      .filter((id) => !found.includes(id))
      .map((id) => ({ file, field: `${field}.${id}`, says: `is missing, ${source} names it. Add it.` })),
    ...found
      .filter((id) => !expected.includes(id))
      .map((id) => ({
        file,
        field: `${field}.${id}`,
        says: `is not named in ${source}. Name it there, or remove it here.`,
      })),
  ];
}

/** Ids that stand more than once where each should stand once. */
export function twice(file: string, field: string, ids: readonly string[]): Problem[] {
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...repeated].map((id) => ({
    file,
    field,
    says: `names ${id} more than once. Rename or remove one of them.`,
  }));
}

export function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}
