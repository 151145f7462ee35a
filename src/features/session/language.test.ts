import { expect, test } from 'vitest';
import { localeInPath, preferredLocale } from './language.ts';

test.each([
  ['de-DE,de;q=0.9,en;q=0.8', 'de'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.4, de;q=0.7', 'de'],
  ['fr-FR,fr;q=0.9,en;q=0.5', 'en'],
  ['de;q=0, en', 'en'],
  ['fr', 'de'],
  ['*', 'de'],
  ['en;q=nonsense', 'de'],
  ['EN-us', 'en'],
  ['', 'de'],
  [null, 'de'],
])('%s is read as %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});

test.each([
  ['/de', 'de'],
  ['/en/openings/1', 'en'],
  ['/', null],
  ['/fr/openings', null],
  ['/_actions/session.signOut', null],
])('%s is in %s', (path, locale) => {
  expect(localeInPath(path)).toBe(locale);
});
