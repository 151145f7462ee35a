import { expect, test } from 'vitest';
import { fixtureFramework } from '../../../tests/fixtures/framework-copy.ts';
import { readEntries } from '../../content/read.ts';
import { editionOf } from '../../content/release.ts';
import { measuredAnchors } from './compose.ts';

const framework = editionOf(readEntries(fixtureFramework)).content.en;
const [soil] = framework.competencies;

test.each([
  ['helper', ['Helper', 'Gardener']],
  ['gardener', ['Gardener', 'Head']],
  ['head', ['Head']],
  ['boss', []],
])('measured against %s: the anchors of %j', (levelId, levels) => {
  expect(soil && measuredAnchors(framework, soil, levelId).map(({ level }) => level)).toEqual(levels);
});
