import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { frameworkSchema } from '../domain/framework.ts';
import { locales } from '../domain/locale.ts';
import { assemble } from './assemble.ts';
import { readEntries } from './read.ts';

const entries = readEntries(fixtureFramework);

test.each(locales)('makes a whole framework in %s', (locale) => {
  const framework = assemble(entries, locale);
  expect(v.parse(frameworkSchema, framework)).toEqual(framework);
  expect(framework.locale).toBe(locale);
});

test('keeps the order of framework.yaml, core questions first', () => {
  const framework = assemble(entries, 'en');
  expect(framework.levels.map((level) => level.id)).toEqual(['helper', 'gardener', 'head']);
  expect(framework.competencies.map((competency) => competency.id)).toEqual([
    'soil-care',
    'plant-choice',
    'visitor-talk',
  ]);
  const [soil] = framework.competencies;
  expect(soil?.anchors.map((anchor) => anchor.levelId)).toEqual(['helper', 'gardener', 'head']);
  expect(soil?.questions.map(({ id, kind }) => [id, kind])).toEqual([
    ['soil-tired', 'core'],
    ['soil-method', 'core'],
    ['soil-loss', 'core'],
    ['soil-learned', 'optional'],
  ]);
  expect(soil?.questions[0]?.probes.map((probe) => probe.id)).toEqual(['when', 'own-part']);
});

test('gives each language its own words under the same ids', () => {
  const [de, en] = locales.map((locale) => assemble(entries, locale));
  expect(de?.resultQuestion).toBe('Was war das Ergebnis?');
  expect(en?.resultQuestion).toBe('What was the result?');
  expect(de?.evidenceKinds[0]).toEqual({
    id: 'account',
    name: 'Schilderung',
    help: 'Wann, eigener Anteil, Vergleich, Ergebnis',
    sources: ['told'],
  });
  expect(ids(de)).toEqual(ids(en));
});

test('says of each piece of evidence whether it is told or shown', () => {
  const [soil] = assemble(entries, 'en').competencies;
  expect(soil?.anchors.map(({ evidence }) => evidence)).toEqual([
    [{ source: 'told', text: 'a bed and what had to be done there' }],
    [{ source: 'told', text: 'the sample, the decision and the crop after it' }],
    [{ source: 'shown', text: 'a plan with made-up beds and what is to come of it' }],
  ]);
});

test('says how strong and weak evidence sounds', () => {
  expect(assemble(entries, 'en').competencies[0]?.examples).toEqual({
    strong: [
      {
        says: '“In May the bed by the fence was hard, so I took a sample.”',
        why: 'Time, place and own part are there.',
      },
    ],
    weak: [
      {
        says: '“We always did a lot of composting.”',
        why: 'Nobody does anything, and nothing comes of it.',
      },
    ],
  });
});

test('keeps the order of signals.yaml; without competencies a signal is one of all', () => {
  expect(assemble(entries, 'en').signals).toEqual([
    { id: 'teaches', kind: 'growth', text: 'Taught others something' },
    {
      id: 'yield-up',
      kind: 'growth',
      competencies: ['soil-care'],
      text: 'Names a crop that was 20% above the year before (as a guide)',
    },
    {
      id: 'weather-only',
      kind: 'warning',
      competencies: ['soil-care', 'plant-choice'],
      text: 'Blames the weather every time',
    },
  ]);
});

test('lists what the guide has by id', () => {
  const { guide } = assemble(entries, 'en');
  expect(guide?.timePlan.steps.map(({ minutes }) => minutes)).toEqual([5, 36, 9]);
  expect(guide?.offLimits).toEqual({
    lead: 'Nobody asks about this.',
    grounds: [
      {
        id: 'age',
        name: 'Age',
        never: 'Questions about the year of birth',
        instead: 'Questions about work outdoors',
      },
    ],
  });
  expect(guide?.ratingErrors.map(({ id, name }) => [id, name])).toEqual([['halo', 'Halo']]);
});

test('leaves the placeholders of the candidate’s sheet to the opening', () => {
  expect(assemble(entries, 'en').candidateSheet).toEqual({
    title: 'Your talk in the garden',
    lead: 'For the role of {role} at {company}.',
    sections: [
      {
        id: 'course',
        title: 'What happens',
        text: [
          '{minutes} minutes and {questions} questions.',
          'After a rejection we erase everything after {months} months.',
        ],
      },
    ],
  });
});

function ids(value: unknown): string[] {
  return JSON.stringify(value).match(/"(id|levelId|source|kind)":"[^"]+"/g) ?? [];
}
