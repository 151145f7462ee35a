import { expect, test } from 'vitest';
import { coreQuestionCount, minutesPerQuestion } from './effort.ts';

const lengths = [
  { minutes: 30, coreQuestions: 2 },
  { minutes: 45, coreQuestions: 3 },
  { minutes: 60, coreQuestions: 4 },
];

test.each([
  [30, 2, 12],
  [45, 3, 12],
  [60, 4, 12],
])('%i minutes hold %i core questions of about %i minutes', (minutes, count, each) => {
  expect(coreQuestionCount(lengths, minutes)).toBe(count);
  expect(minutesPerQuestion(minutes, count)).toBe(each);
});

test('a length that the release lacks is refused', () => {
  expect(() => coreQuestionCount(lengths, 50)).toThrow(RangeError);
});
