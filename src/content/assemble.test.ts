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

function ids(value: unknown): string[] {
  return JSON.stringify(value).match(/"(id|levelId)":"[^"]+"/g) ?? [];
}
