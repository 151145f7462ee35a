import { expect, test } from 'vitest';
import { inSentence } from './in-sentence.ts';
import { words } from './words.ts';

test.each([
  ['Heute, 14:00', 'heute, 14:00'],
  ['Gestern, 14:00', 'gestern, 14:00'],
  ['Mi., 25. Nov., 14:00', 'Mi., 25. Nov., 14:00'],
])('%s becomes %s', (moment, expected) => {
  expect(inSentence(words('de'), moment)).toBe(expected);
});
