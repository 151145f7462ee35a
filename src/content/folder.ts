import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The folder of this installation's framework, below the project's: FRAMEWORK_FOLDER, or the only one in
 * `content/`. Throws a sentence when there is none or a choice.
 */
export function frameworkFolder(root = '.'): string {
  const chosen = process.env['FRAMEWORK_FOLDER'];
  if (chosen) return chosen;
  const found = globSync('content/*/framework.yaml', { cwd: root }).map((path) =>
    dirname(path).replaceAll('\\', '/'),
  );
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(
    found.length === 0
      ? 'No framework found: put its files into a folder content/<framework>/ with a framework.yaml, or set FRAMEWORK_FOLDER.'
      : `More than one framework found (${found.sort().join(', ')}): set FRAMEWORK_FOLDER to the one to use.`,
  );
}
