import { expect, test } from 'vitest';
import { minutesPerQuestion } from './effort.ts';

test.each([
  [30, 2, 12],
  [45, 3, 12],
  [60, 4, 12],
  [30, 4, 6],
  [10, 20, 1],
])('%i minutes for %i questions leave about %i minutes each', (minutes, questions, each) => {
  expect(minutesPerQuestion(minutes, questions)).toBe(each);
});
