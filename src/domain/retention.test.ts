import { expect, test } from 'vitest';
import { countries, retentionMonths } from './retention.ts';

test.each([
  ['DE', 6],
  ['AT', 7],
  ['US', 12],
  ['FR', undefined],
  ['', undefined],
  ['constructor', undefined],
])('%s: %s months', (country, months) => {
  expect(retentionMonths(country)).toBe(months);
});

test('every country that an opening can name has its period', () => {
  expect(countries.map(retentionMonths).every((months) => months !== undefined && months > 0)).toBe(true);
});
