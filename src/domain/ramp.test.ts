import { expect, test } from 'vitest';
import { ramp } from './ramp.ts';

test.each([
  ['external, Senior: one level below', { targetIndex: 2, candidateKind: 'external' }, true, 1, false, false],
  [
    'internal, Senior: the target itself',
    { targetIndex: 2, candidateKind: 'internal' },
    false,
    2,
    false,
    false,
  ],
  [
    'external at the lowest level: nothing is below',
    { targetIndex: 0, candidateKind: 'external' },
    false,
    0,
    true,
    false,
  ],
  [
    'external without ramp-up takes a reason',
    { targetIndex: 2, candidateKind: 'external', chosen: false },
    false,
    2,
    false,
    true,
  ],
  [
    'internal with ramp-up takes a reason',
    { targetIndex: 3, candidateKind: 'internal', chosen: true },
    true,
    2,
    false,
    true,
  ],
  [
    'ramp-up cannot be chosen at the lowest level',
    { targetIndex: 0, candidateKind: 'external', chosen: true },
    false,
    0,
    true,
    false,
  ],
] as const)('%s', (_, input, rampUp, assessedIndex, atLowest, needsReason) => {
  expect(ramp(input)).toEqual({ rampUp, assessedIndex, atLowest, needsReason });
});

test.each([-1, 1.5])('a target at position %s is refused', (targetIndex) => {
  expect(() => ramp({ targetIndex, candidateKind: 'external' })).toThrow(RangeError);
});
