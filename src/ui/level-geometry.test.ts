import { expect, test } from 'vitest';
import { shown } from '../domain/shown.ts';
import { lineX, lineY, markIndex, pictureHeight } from './level-geometry.ts';

test('a higher level lies higher, and within the picture', () => {
  const ys = [0, 1, 2, 3].map((index) => lineY(index, 4));
  expect(ys).toEqual([168, 124, 80, 36]);
  expect(pictureHeight(4)).toBeGreaterThan(168);
});

test('lying down, a higher level stands further right', () => {
  expect([0, 1, 2, 3].map((index) => lineX(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
  expect(lineX(0, 1)).toBe(50);
});

test('each rating finds its line; what was not judged has none', () => {
  const bar = { assessedIndex: 1, targetIndex: 2, levelCount: 4 };
  expect(([1, 2, 3, 4] as const).map((rating) => markIndex(shown(rating, bar), 1))).toEqual([1, 1, 1, 2]);
  const top = { assessedIndex: 3, targetIndex: 3, levelCount: 4 };
  expect(markIndex(shown(4, top), 3)).toBe(3);
  expect(markIndex({ kind: 'none' }, 2)).toBe(2);
  expect((['not_observed', 'sealed', 'open'] as const).map((kind) => markIndex({ kind }, 1))).toEqual([
    null,
    null,
    null,
  ]);
});
