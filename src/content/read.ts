import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { explain } from './explain.ts';
import { type Entries, type FileOf, type Kind, kindNames, kinds } from './files.ts';
import { ContentError, type Problem } from './problem.ts';

/** Every valid file of a framework's folder, and what is wrong with the others. */
export function readFolder(folder: string): { entries: Entries; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = kindNames.map((kind) => [kind, readKind(kind, folder, problems)]);
  problems.push(...strayFiles(folder));
  return { entries: { folder, ...Object.fromEntries(read) } as Entries, problems };
}

/** Reads and validates every file of a framework's folder; throws a ContentError that names all that is wrong. */
export function readEntries(folder: string): Entries {
  const { entries, problems } = readFolder(folder);
  if (problems.length > 0) throw new ContentError(problems);
  return entries;
}

function readKind<K extends Kind>(kind: K, folder: string, problems: Problem[]): Map<string, FileOf<K>> {
  const read = new Map<string, FileOf<K>>();
  for (const path of pathsOf(kinds[kind].pattern, folder)) {
    const file = `${folder}/${path}`;
    try {
      const result = v.safeParse(kinds[kind].schema, readYaml(join(folder, path)));
      if (result.success) read.set(path, result.output as FileOf<K>);
      else problems.push(...result.issues.map((issue) => ({ file, ...explain(issue) })));
    } catch (error) {
      const what = error instanceof Error ? error.message.split('\n')[0] : String(error);
      problems.push({ file, field: '', says: `is no valid YAML. ${what}` });
    }
  }
  return read;
}

function readYaml(path: string): unknown {
  // Astro's parser knows dates; without this tag an unquoted date would pass here and fail there.
  return parse(readFileSync(path, 'utf8'), { customTags: ['timestamp'] });
}

function pathsOf(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function strayFiles(folder: string): Problem[] {
  const known = new Set(Object.values(kinds).flatMap(({ pattern }) => pathsOf(pattern, folder)));
  // In capitals, too: no pattern above finds such a file, and its author would not miss it.
  return pathsOf('**/*', folder)
    .filter((path) => /\.ya?ml$/i.test(path) && !known.has(path))
    .map((path) => ({
      file: `${folder}/${path}`,
      field: '',
      says: 'is read by nothing. Correct its name or folder, or remove it.',
    }));
}
