import { expect, it } from 'vitest';
import { type Ticked, ticked } from './scorecard-signals.ts';
import type { Signal } from './signal.ts';

const signals: Signal[] = [
  { id: 'asks', kind: 'growth', text: 'Asks first.' },
  { id: 'blames', kind: 'warning', competencies: ['listening'], text: 'Blames others.' },
  { id: 'hears', kind: 'growth', competencies: ['listening'], text: 'Hears doubt.' },
  { id: 'mends', kind: 'growth', competencies: ['repair'], text: 'Mends.' },
];

it.each<[string, string[] | undefined, Ticked[]]>([
  ['a version from before there were any', undefined, []],
  ['nothing ticked', [], []],
  ['one of all competencies', ['asks'], [{ kind: 'growth', texts: ['Asks first.'] }]],
  [
    'both kinds, in the order of the release',
    ['asks', 'blames', 'hears'],
    [
      { kind: 'growth', texts: ['Hears doubt.', 'Asks first.'] },
      { kind: 'warning', texts: ['Blames others.'] },
    ],
  ],
  ['one of another competency, and one of none', ['mends', 'gone'], []],
])('%s', (_, ids, expected) => {
  expect(ticked(signals, 'listening', ids)).toEqual(expected);
});
