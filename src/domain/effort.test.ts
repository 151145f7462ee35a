import { expect, test } from 'vitest';
import { minuteAt, minutesOfOpening, minutesPerQuestion, plannedFor } from './effort.ts';

test.each([
  [30, 2, 12],
  [45, 3, 12],
  [60, 4, 12],
  [30, 4, 6],
  [10, 20, 1],
])('%i minutes for %i questions leave about %i minutes each', (minutes, questions, each) => {
  expect(minutesPerQuestion(minutes, questions)).toBe(each);
});

test.each([
  [45, 12, 3, 4],
  [30, 12, 2, 3],
  [10, 12, 1, 0],
])(
  '%i minutes with %i for each of %i questions begin with %i minutes of welcome',
  (minutes, each, questions, opening) => {
    expect(minutesOfOpening(minutes, each, questions)).toBe(opening);
  },
);

test.each([
  [0, 'opening'],
  [1, 'opening'],
  [4, 'opening'],
  [5, 1],
  [16, 1],
  [17, 2],
  [28, 2],
  [29, 3],
  [40, 3],
  [41, 'closing'],
  [90, 'closing'],
] as const)('minute %i of 45 is planned for %s', (minute, part) => {
  expect(plannedFor(minute, { minutes: 45, each: 12, questions: 3 })).toBe(part);
});

test('the first minute begins with the interview', () => {
  const start = Date.parse('2026-11-26T09:00:00Z');
  const after = (seconds: number) => minuteAt(start, start + seconds * 1000);
  expect([-1, 0, 59, 60, 45 * 60 - 1].map(after)).toEqual([0, 1, 1, 2, 45]);
});
