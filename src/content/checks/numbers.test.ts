import { expect, test } from 'vitest';
import type { Locale } from '../../domain/locale.ts';
import { numbersIn } from './numbers.ts';

test.each<[string, Locale, string[]]>([
  ['', 'de', []],
  ['zweimal im Jahr', 'de', []],
  ['10–15 % im Quartal', 'de', ['10', '15']],
  ['rund 1.200,5 von 12.345.678 Euro', 'de', ['1200.5', '12345678']],
  ['um 0,5 auf 85,75 %', 'de', ['0.5', '85.75']],
  ['am 24.11.2026, im 2. Quartal', 'de', ['24', '11', '2026', '2']],
  ['erst 30, dann 45.', 'de', ['30', '45']],
  ['rund um die Uhr, 24/7', 'de', ['24', '7']],
  ['90 Tage', 'de', ['90']],
  ['10–15% a quarter', 'en', ['10', '15']],
  ['about 1,200.5 of 12,345,678 euros', 'en', ['1200.5', '12345678']],
  ['by 0.5 to 85.75%', 'en', ['0.5', '85.75']],
  ['on 24/11/2026, in Q2', 'en', ['24', '11', '2026', '2']],
  ['30, then 45.', 'en', ['30', '45']],
  ['1200 euros', 'en', ['1200']],
  // A decimal in the notation of the other language is another figure, and so is found beside its twin.
  ['2.5 Tage', 'de', ['2', '5']],
  ['2,5 days', 'en', ['2', '5']],
])('%j in %s: %j', (text, locale, numbers) => {
  expect(numbersIn(text, locale)).toEqual(numbers);
});
