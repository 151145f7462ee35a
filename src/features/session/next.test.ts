import { expect, test } from 'vitest';
import { safeNext, signInPath } from './next.ts';

test.each([
  ['/de', '/de'],
  ['/de/scorecards/4f1c?from=mail&x=%C3%A4', '/de/scorecards/4f1c?from=mail&x=%C3%A4'],
  ['/en/openings/new?_action=openings.create&a=1', '/en/openings/new?a=1'],
  ['/de/loops/1#top', '/de/loops/1'],
])('%s is followed', (given, expected) => {
  expect(safeNext(given)).toBe(expected);
});

test.each([
  'https://elsewhere.example/de',
  '//elsewhere.example/de',
  '/\\elsewhere.example/de',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/%09/..//elsewhere.example/x/..',
  '\\\\elsewhere.example',
  'javascript:alert(1)',
  'de/openings',
  '/de/sign-in?next=/de',
  '/de/sign-out',
  '/_actions/x',
  '',
  `/${'a'.repeat(2001)}`,
  null,
  ['/de'],
])('%j is not followed', (given) => {
  expect(safeNext(given)).toBeNull();
});

test('the start page needs no word about where to go', () => {
  expect(signInPath('de', '/de')).toBe('/de/sign-in');
  expect(signInPath('en', '/en/loops/7?a=1')).toBe('/en/sign-in?next=%2Fen%2Floops%2F7%3Fa%3D1');
  expect(signInPath('de', null, 'signed_out')).toBe('/de/sign-in?notice=signed_out');
  expect(signInPath('de', '/de/device', undefined, 'a-1')).toBe('/de/sign-in?next=%2Fde%2Fdevice&for=a-1');
});
