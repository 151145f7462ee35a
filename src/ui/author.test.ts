import { expect, test } from 'vitest';
import { authorField, isByAnother } from './author.ts';

test.each([
  [
    [
      ['name', 'Nele'],
      [authorField, 'ines'],
    ],
    false,
  ],
  [
    [
      ['name', 'Nele'],
      [authorField, 'tarek'],
    ],
    true,
  ],
  [[[authorField, '']], true],
  [[['name', 'ines']], false],
] as const)('whether %j was made by somebody else than ines: %s', (fields, is) => {
  expect(isByAnother(fields, 'ines')).toBe(is);
});
