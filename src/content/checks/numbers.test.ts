import { expect, test } from 'vitest';
import type { Locale } from '../../domain/locale.ts';
import { figuresIn, numbersIn } from './numbers.ts';

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
  ['on 24.11.2026, 85.75% by 1.5.', 'en', ['24', '11', '2026', '85.75', '1.5']],
  ['½ bis 2½ und ¾', 'de', ['0.5', '2.5', '0.75']],
  ['¼ to 2½', 'en', ['0.25', '2.5']],
  ['３０ oder ٣٠ oder ३० oder ߁', 'de', ['30', '30', '30', '1']],
  ['x² and 𝟗', 'en', ['2', '9']],
  // A decimal in the notation of the other language is another figure, and so is found beside its twin.
  ['2.5 Tage', 'de', ['2', '5']],
  ['2,5 days', 'en', ['2', '5']],
])('%j in %s: %j', (text, locale, numbers) => {
  expect(numbersIn(text, locale)).toEqual(numbers);
});

test.each<[string, Locale, number[]]>([
  ['ein Beet, eine von einem', 'de', []],
  ['one bed, a single one', 'en', []],
  ['beide, die beiden', 'de', []],
  ['both of them', 'en', []],
  ['zwei Drei vier fünf sechs sieben acht neun zehn elf zwölf', 'de', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['two Three four five six seven eight nine ten eleven twelve', 'en', [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['fünfzehn, zwanzig, dreißig, dreissig, fünfundvierzig', 'de', [15, 20, 30, 30, 45]],
  ['fifteen, twenty, thirty, forty-five', 'en', [15, 20, 30, 45]],
  ['hundert, zweihundert, eintausend, hundertundzwanzig', 'de', [100, 200, 1000, 100, 20]],
  ['a hundred, two hundred, one thousand, a hundred and twenty', 'en', [100, 200, 1000, 100, 20]],
  [
    'zweimal, zweijährig, Zwei-Jahres-Vertrag, Dreimonatsfrist, achtstündig, dreistellig',
    'de',
    [2, 2, 2, 3, 8, 3],
  ],
  ['two-year, twofold, twice, three-figure', 'en', [2, 2, 2, 3]],
  ['doppelt so viel, verdoppelt, halb, Hälfte, anderthalb, zweieinhalb', 'de', [2, 2, 0.5, 0.5, 0.5, 2, 0.5]],
  ['double, doubled, half, halved, one and a half, two and a half', 'en', [2, 2, 0.5, 0.5, 0.5, 2, 0.5]],
  ['ein Dutzend', 'de', [12]],
  ['a dozen', 'en', [12]],
  // Ordinals, and words that look like figures.
  ['zweite, zweitens, vierte, zwanzigste, vierteljährlich', 'de', []],
  ['Zweifel, Zweig, dreist, Dreieck, achten, Achtung, innerhalb, deshalb, Hunderte', 'de', []],
  ['second, fourth, often, weight, behalf, attention, hundreds', 'en', []],
])('%j in %s, in words: %j', (text, locale, numbers) => {
  expect(figuresIn(text, locale)).toEqual(numbers.map(String));
});
