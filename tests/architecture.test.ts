import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { violations } from './architecture.ts';

const sources = globSync('src/**/*.{ts,tsx,astro,mjs}')
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
  .filter(({ path }) => !/\.test\.tsx?$/.test(path));

test('every import follows the one rule', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(violations(sources)).toEqual([]);
});

test.each([
  ['upward', 'src/domain/scale.ts', "import { x } from '../data/client.ts';"],
  ['a package in domain', 'src/domain/scale.ts', "import { h } from 'preact';"],
  ['sideways between features', 'src/features/loops/a.ts', "import b from '../scorecard/b.ts';"],
  ['from a page', 'src/features/loops/a.ts', "import b from '../../pages/b.astro';"],
  ['data from ui', 'src/ui/a.ts', "import type { Row } from '../data/rows.ts';"],
  ['ui from the phone', 'src/phone/a.ts', "import { words } from '../ui/words.ts';"],
  ['data from the worker', 'src/worker/a.ts', "import { client } from '../data/client.ts';"],
  [
    'the worker from a feature',
    'src/features/home/a.ts',
    "import { keepAll } from '../../worker/keeping.ts';",
  ],
  ['a re-export', 'src/ui/a.ts', "export { b } from '../features/b.ts';"],
  ['a late import', 'src/ui/a.ts', "const b = await import('../features/b.ts');"],
  ['an import for its effect', 'src/ui/a.ts', "import '../features/b.ts';"],
  [
    'content in a feature',
    'src/features/guide/a.astro',
    "---\nimport { getCollection } from 'astro:content';\n---",
  ],
  [
    'supabase outside data',
    'src/features/loops/a.ts',
    "import { createClient } from '@supabase/supabase-js';",
  ],
  [
    'TanStack outside forms',
    'src/features/scorecard/a.tsx',
    "import { useForm } from '@tanstack/react-form';",
  ],
])('an import %s is found', (_, path, text) => {
  expect(violations([{ path, text }])).toHaveLength(1);
});

test.each([
  ['src/features/loops/a.ts', "import { b } from './b.ts';\nimport { c } from '../../data/c.ts';"],
  [
    'src/forms/a.tsx',
    "import { Mark } from '../ui/Mark.tsx';\nimport { useForm } from '@tanstack/react-form';",
  ],
  [
    'src/worker/a.ts',
    "import { tell } from '../phone/messages.ts';\nimport type { Draft } from '../domain/draft.ts';",
  ],
  ['src/features/device/a.ts', "import { draftsOf } from '../../phone/drafts.ts';"],
  ['src/pages/[locale]/index.astro', "import A from '../../features/home/A.astro';"],
  ['src/domain/a.ts', "import * as v from 'valibot';\nimport type { Rating } from './scale.ts';"],
])('%s may import what stands below it', (path, text) => {
  expect(violations([{ path, text }])).toEqual([]);
});
