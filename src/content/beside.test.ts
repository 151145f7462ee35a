import { expect, test } from 'vitest';
import { FrameworkCopy, fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { figureNotesOf, vignettesOf, wordingOf } from './beside.ts';
import { readEntries } from './read.ts';

const entries = readEntries(fixtureFramework);

test('a vignette is its outline and its words in one language', () => {
  const [vignette, ...others] = vignettesOf(entries, 'en');
  expect(others).toEqual([]);
  expect(vignette).toMatchObject({
    id: 'bed-by-the-fence',
    competencyId: 'soil-care',
    questionId: 'soil-tired',
    levelId: 'gardener',
    rating: 3,
    trap: undefined,
    worked: true,
    why: 'A sample and a decision of their own and a crop that was weighed, as expected for this part of the garden.',
  });
  expect(vignette?.answer.map(({ shows }) => shows)).toEqual([
    'A particular bed, a time and a sign.',
    'Takes a sample unasked and weighs something else.',
    'Decides by the sample and names a result.',
  ]);
  expect(vignettesOf(entries, 'de')[0]?.answer[0]?.shows).toBe(
    'Ein bestimmtes Beet, ein Zeitpunkt und ein Zeichen.',
  );
});

test('a trap is kept, and what is not worked is for practice', () => {
  using copy = new FrameworkCopy();
  copy.replace('practice/soil-care.yaml', 'worked: true', 'trap: modest');
  expect(vignettesOf(readEntries(copy.folder), 'de')).toMatchObject([{ trap: 'modest', worked: false }]);
});

test('a framework without vignettes has none', () => {
  expect(vignettesOf({ ...entries, practiceOutline: new Map() }, 'de')).toEqual([]);
});

test('figures are their places and their words, in the order of figures.yaml', () => {
  expect(figureNotesOf(entries, 'en')).toEqual({
    note: ['Figures are examples and want fitting to your own garden.'],
    figures: [
      {
        id: 'yield-up',
        competencyId: undefined,
        levelId: undefined,
        signalId: 'yield-up',
        figure: '20%',
        base: 'crop of the same bed',
        period: 'against the year before',
        otherwise: 'number of blooms',
      },
      {
        id: 'soil-tests',
        competencyId: 'soil-care',
        levelId: 'gardener',
        signalId: undefined,
        figure: 'twice',
        base: 'each bed',
        period: 'a year',
        otherwise: 'once a season',
      },
    ],
  });
});

test('each language warns of words of its own', () => {
  expect(wordingOf(entries, 'de')).toEqual([
    {
      id: 'age',
      about: 'Alter',
      terms: ['zu alt', 'rentner*'],
      why: 'Das Alter gräbt nicht um.',
      instead: 'Was die Person getan hat',
    },
  ]);
  expect(wordingOf(entries, 'en')[0]?.terms).toEqual(['too old', 'pensioner*']);
});
