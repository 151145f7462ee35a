import { expect, test } from 'vitest';
import { fixtureFramework } from '../../../../tests/fixtures/framework-copy.ts';
import { readEntries } from '../../../content/read.ts';
import { editionOf } from '../../../content/release.ts';
import { words } from '../../../ui/words.ts';
import { timePlan } from './timePlan.ts';

const { guide } = editionOf(readEntries(fixtureFramework)).content.en;
const t = words('en');
const plan = (minutes: number, questions: number, by = guide) =>
  timePlan(by, minutes, questions, t).map(({ from, to }) => `${from}–${to}`);

test('the guide’s own plan for its length', () => {
  expect(timePlan(guide, 50, 3, t)).toEqual([
    { from: 0, to: 5, what: 'Welcome' },
    { from: 5, to: 41, what: 'Three core questions' },
    { from: 41, to: 50, what: 'The other side’s questions' },
  ]);
});

test.each([
  [30, 2, ['0–3', '3–15', '15–27', '27–30']],
  [60, 4, ['0–6', '6–18', '18–30', '30–42', '42–54', '54–60']],
  [45, 3, ['0–4', '4–16', '16–28', '28–40', '40–45']],
])('%i minutes for %i questions otherwise', (minutes, questions, steps) => {
  expect(plan(minutes, questions)).toEqual(steps);
  expect(plan(minutes, questions, undefined)).toEqual(steps);
});
