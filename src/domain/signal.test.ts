import { expect, test } from 'vitest';
import { type Signal, type SignalKind, signalsFor } from './signal.ts';

const signals: Signal[] = [
  { id: 'teaches', kind: 'growth', text: 'Taught others' },
  { id: 'alone', kind: 'warning', text: 'Shares nothing' },
  { id: 'yield', kind: 'growth', competencies: ['soil'], text: 'Names a crop' },
  { id: 'weather', kind: 'warning', competencies: ['soil', 'plants'], text: 'Blames the weather' },
  { id: 'curious', kind: 'growth', text: 'Asks back' },
  { id: 'tests', kind: 'growth', competencies: ['soil'], text: 'Tests unasked' },
];

test.each<[string, SignalKind, string[]]>([
  ['soil', 'growth', ['yield', 'tests', 'teaches', 'curious']],
  ['soil', 'warning', ['weather', 'alone']],
  ['plants', 'warning', ['weather', 'alone']],
  ['plants', 'growth', ['teaches', 'curious']],
  ['talk', 'warning', ['alone']],
])('%s, %s: its own first, then those of all: %j', (competencyId, kind, ids) => {
  expect(signalsFor(signals, competencyId, kind).map(({ id }) => id)).toEqual(ids);
});

test('without signals there are none', () => {
  expect(signalsFor([], 'soil', 'growth')).toEqual([]);
});
