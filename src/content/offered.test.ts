import { expect, test } from 'vitest';
import { inOrderOfOffer, wantedFramework } from './offered.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id }));

test.each([
  [
    'the one at hand goes first, whatever its id',
    named('baker', 'joiner', 'potter'),
    'joiner',
    'joiner baker potter',
  ],
  ['without it the ids decide', named('potter', 'baker'), 'joiner', 'baker potter'],
  ['one alone', named('potter'), 'potter', 'potter'],
  ['none', [], 'potter', ''],
])('%s', (_, frameworks, atHand, expected) => {
  const ids = inOrderOfOffer(frameworks, atHand).map(({ id }) => id);
  expect(ids.join(' ')).toBe(expected);
});

test.each([
  ['?framework=potter', 'potter'],
  ['', 'joiner'],
  ['?framework=', 'joiner'],
  ['?framework=smith', 'joiner'],
])('%j leads to %s', (query, expected) => {
  const url = new URL(`/en/openings/new${query}`, 'http://here.invalid');
  expect(wantedFramework(named('joiner', 'potter'), url)?.id).toBe(expected);
});

test('nothing offered, nothing wanted', () => {
  expect(wantedFramework([], new URL('http://here.invalid/?framework=potter'))).toBeUndefined();
});
