import { expect, test } from 'vitest';
import { fill } from './words.ts';

test.each([
  ['{count} von {all}', { count: 1, all: 3 }, '1 von 3'],
  ['{name}', { name: '{name} {other}' }, '{name} {other}'],
  ['{missing} bleibt', {}, '{missing} bleibt'],
  ['{constructor} und {toString}', {}, '{constructor} und {toString}'],
])('%s', (text, values, filled) => {
  expect(fill(text, values)).toBe(filled);
});
