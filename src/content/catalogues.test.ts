import { expect, test } from 'vitest';
import de from '../../content/ui/de.json' with { type: 'json' };
import en from '../../content/ui/en.json' with { type: 'json' };
import { catalogueProblems } from './catalogues.ts';
import { problemLine } from './problem.ts';

test('the interface words of both languages belong together', () => {
  expect(catalogueProblems({ 'content/ui/de.json': de, 'content/ui/en.json': en })).toEqual([]);
});

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  [
    'a word missing in English',
    { a: 'A', b: 'B' },
    { a: 'A' },
    ['en, b: is missing, another language has it. Add it.'],
  ],
  [
    'a word missing in German',
    { a: 'A' },
    { a: 'A', b: 'B' },
    ['de, b: is missing, another language has it. Add it.'],
  ],
  ['an empty word', { a: ' ' }, { a: 'A' }, ['de, a: is empty or no text. Write it.']],
  ['no text', { a: 1 }, { a: 'A' }, ['de, a: is empty or no text. Write it.']],
  [
    'a placeholder in one language only',
    { a: '{count} Fragen' },
    { a: '{number} questions' },
    [
      'de, a: lacks {number}, which another language has. Add it, or remove it there.',
      'en, a: lacks {count}, which another language has. Add it, or remove it there.',
    ],
  ],
])('%s is found', (_what, german, english, lines) => {
  expect(catalogueProblems({ de: german, en: english }).map(problemLine)).toEqual(lines);
});
