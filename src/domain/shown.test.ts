import { expect, test } from 'vitest';
import { shown, standing } from './shown.ts';

const rampedUp = { assessedIndex: 1, targetIndex: 2, levelCount: 4 };
const internal = { assessedIndex: 2, targetIndex: 2, levelCount: 4 };
const highest = { assessedIndex: 3, targetIndex: 3, levelCount: 4 };

test.each([
  [1, rampedUp, { kind: 'none', index: 1 }],
  [2, rampedUp, { kind: 'part', index: 1 }],
  [3, rampedUp, { kind: 'level', index: 1 }],
  [4, rampedUp, { kind: 'level', index: 2 }],
  [4, internal, { kind: 'level', index: 3 }],
  [4, highest, { kind: 'exceeded', index: 3 }],
] as const)('a %i at %o shows %o', (rating, bar, expected) => {
  expect(shown(rating, bar)).toEqual(expected);
});

test.each([
  [2, rampedUp, { bar: 'below', gap: false, targetShown: false }],
  [3, rampedUp, { bar: 'on', gap: false, targetShown: false }],
  [4, rampedUp, { bar: 'above', gap: false, targetShown: true }],
  [2, internal, { bar: 'below', gap: true, targetShown: false }],
  [3, internal, { bar: 'on', gap: false, targetShown: true }],
  [4, highest, { bar: 'above', gap: false, targetShown: true }],
] as const)('a %i at %o stands %o', (rating, bar, expected) => {
  expect(standing(rating, bar)).toEqual(expected);
});
