import { expect, test } from 'vitest';
import { fixtureFramework } from '../../../tests/fixtures/framework-copy.ts';
import { readEntries } from '../../content/read.ts';
import { editionOf } from '../../content/release.ts';
import { askedFrom } from './asked.ts';

const framework = editionOf(readEntries(fixtureFramework)).content.en;

test.each([
  [0, 30],
  [1, 30],
  [2, 50],
  [3, undefined],
])('the question at place %i is asked from %s minutes on', (place, minutes) => {
  expect(askedFrom(framework, place)).toBe(minutes);
});
