import { expect, test } from 'vitest';
import { fold, isCompoundOf, isForm, pieces, wordsOf } from './wordForms.ts';

test.each([
  ['Maß', 'mass'],
  ['MASS', 'mass'],
  ['Gärtner', 'gaertner'],
  ['Ga\u0308rtner', 'gaertner'],
  ['GAERTNER', 'gaertner'],
  ['Café', 'cafe'],
])('%s is kept as %s', (word, kept) => {
  expect(fold(word)).toBe(kept);
});

test.each([
  ['Gärtner:in, 20 % mehr', ['gaertner', 'in', '20', 'mehr']],
  ['customer’s plan', ['customer', 's', 'plan']],
  ['?! – …', []],
  ['', []],
])('the words of "%s"', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each(['„Wann?“ – im Mai.', ' am Rand ', '<b>x</b>', '', '👍🏽 ja'])(
  'the pieces of "%s" are the text',
  (text) => {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  },
);

test.each([
  ['verhandlung', 'verhandlungen', 'de', true],
  ['verhandlungen', 'verhandlung', 'de', true],
  ['kunde', 'kunden', 'de', true],
  ['risiko', 'risiken', 'de', true],
  ['kundenbeziehung', 'kunden', 'de', false],
  ['foerdern', 'fordern', 'de', false],
  ['price', 'pricing', 'en', true],
  ['negotiation', 'negotiations', 'en', true],
  ['end', 'ending', 'en', false],
] as const)('%s as a form of %s in %s: %s', (known, asked, locale, is) => {
  expect(isForm(known, asked, locale)).toBe(is);
});

test.each([
  ['preisverhandlung', 'verhandlung', 'de', true],
  ['preisverhandlungen', 'verhandlung', 'de', true],
  ['preisverhandlung', 'verhandlungen', 'de', true],
  ['geschaeftsreise', 'reise', 'de', true],
  ['preise', 'reise', 'de', false],
  ['verhandlung', 'verhandlung', 'de', false],
  ['bergamt', 'amt', 'de', false],
  ['overview', 'view', 'en', false],
] as const)('%s as a compound of %s in %s: %s', (known, asked, locale, is) => {
  expect(isCompoundOf(known, asked, locale)).toBe(is);
});
