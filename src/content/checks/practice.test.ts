import { expect, test } from 'vitest';
import { wordCount } from './practice.ts';

test.each([
  ['', 0],
  [' \n ', 0],
  ['… – !', 0],
  ['Ein Beet.', 2],
  ['Ein Beet, hart und trocken.', 5],
  ['über Nacht\nins Glas', 4],
  ['20 Beete', 2],
  ['1.200,5 Meter', 2],
  ['It didn’t help', 3],
  ['„Das Wasser – es stand.“', 4],
  ['Nord-Beet', 2],
])('%j has %i words', (text, count) => {
  expect(wordCount(text, 'de')).toBe(count);
});
