import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '../domain/locale.ts';
import { catalogueProblems } from './catalogues.ts';
import { frameworkFolder } from './folder.ts';
import { ContentError } from './problem.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

/** Fails a build whose framework or interface words are broken, with every problem in one message. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      // Not in dev: there a half-written file is normal, and the page that needs it says what is wrong.
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build' || command === 'sync')
          checkContent(relative(process.cwd(), fileURLToPath(config.root)));
      },
    },
  };
}

/** Throws a ContentError when the framework's files or the interface words below `root` are broken. */
export function checkContent(root: string): void {
  const catalogues = Object.fromEntries(
    locales.map((locale) => {
      const file = `content/ui/${locale}.json`;
      return [file, JSON.parse(readFileSync(join(root, file), 'utf8'))];
    }),
  );
  const problems = catalogueProblems(catalogues);
  if (problems.length > 0) throw new ContentError(problems);
  editionOf(readEntries(join(root, frameworkFolder(root))));
}
