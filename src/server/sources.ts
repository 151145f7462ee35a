import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const mark = join(root, 'dist/sources');
const inputs = ['astro.config.mjs', 'content', 'package-lock.json', 'src', 'tsconfig.json'];

/** Whether the build at hand was made from the files as they are now. */
export function isBuiltFromSources(): boolean {
  try {
    return readFileSync(mark, 'utf8') === sources();
  } catch {
    return false;
  }
}

/** Notes beside the build which files it was made from. */
export function rememberSources(): void {
  writeFileSync(mark, sources());
}

/** A hash of everything that the build is made from. */
export function sources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap(filesIn))
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesIn(`${path}/${name}`));
}
