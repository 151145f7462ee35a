import { expect, test } from 'vitest';
import { fixtureFramework } from '../../../tests/fixtures/framework-copy.ts';
import { need } from '../find.ts';
import { readEntries } from '../read.ts';
import { outlineProblems } from './outline.ts';

const entries = readEntries(fixtureFramework);
const outline = need(entries.outline, 'framework.yaml');
const core = ['first', 'second', 'third'];

/** What is said about so many competencies, of which so many may miss the bar; each with so many optional questions. */
function said(competencies: number, below: number, optional = 0): string[] {
  const list = Array.from({ length: competencies }, (_, at) => ({
    id: `competency-${at}`,
    core: core.map((id) => `${id}-${at}`),
    optional: Array.from({ length: optional }, (_none, question) => `optional-${at}-${question}`),
  }));
  return outlineProblems(entries, { ...outline, competencies: list, threshold: { atLeast: 3, below } })
    .filter(({ file }) => file.endsWith('/framework.yaml'))
    .map(({ field, says }) => `${field} ${says}`);
}

const none = 'threshold.below is 1, but with fewer than 5 competencies none may miss the bar. Write 0.';

test.each<[number, number, string[]]>([
  [1, 0, []],
  [4, 0, []],
  [4, 1, [none]],
  [5, 1, []],
  [6, 5, []],
  [6, 6, ['threshold.below lets every competency miss the bar. Lower it.']],
])('%i competencies, %i may miss the bar', (competencies, below, lines) => {
  expect(said(competencies, below)).toEqual(lines);
});

test('as many questions as the database takes', () => {
  expect(said(1, 0, 97)).toEqual([]);
  expect(said(1, 0, 98)).toEqual(['competencies.0 has 101 questions, 100 at most. Remove the weakest.']);
});
