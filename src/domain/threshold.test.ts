import { expect, test } from 'vitest';
import type { Rating } from './scale.ts';
import { threshold } from './threshold.ts';

const rule = { atLeast: 3, below: 1 } as const;
const rated = (ratings: (Rating | null)[], planned: string[] = []) =>
  ratings.map((rating, at) => ({
    competencyId: `c${at}`,
    rating,
    hasDevelopmentPlan: planned.includes(`c${at}`),
  }));

test.each([
  ['nothing assessed', rated([]), { result: 'incomplete', missing: [] }],
  [
    'one without a rating, even beside a 1',
    rated([3, 1, null, 3, 3, 3]),
    { result: 'incomplete', missing: ['c2'] },
  ],
  ['a 1', rated([3, 3, 1, 4, 4, 4]), { result: 'not_met', below: ['c2'] }],
  ['a planned 1', rated([3, 3, 1, 4, 4, 4], ['c2']), { result: 'not_met', below: ['c2'] }],
  ['two 2s', rated([2, 3, 2, 3, 3, 3]), { result: 'not_met', below: ['c0', 'c2'] }],
  ['one 2 without a plan', rated([2, 3, 3, 3, 3, 3]), { result: 'met_plan_missing', below: ['c0'] }],
  ['one 2 with a plan', rated([2, 3, 3, 3, 3, 3], ['c0']), { result: 'met', below: ['c0'] }],
  ['all at 3 or more', rated([3, 4, 3, 3, 3, 4]), { result: 'met', below: [] }],
  ['five competencies: one 2 is allowed', rated([2, 3, 3, 3, 3], ['c0']), { result: 'met', below: ['c0'] }],
  ['four competencies: none is allowed', rated([2, 3, 3, 3], ['c0']), { result: 'not_met', below: ['c0'] }],
])('%s', (_, input, expected) => {
  expect(threshold(rule, input)).toEqual(expected);
});
