import { expect, test } from 'vitest';
import { isFromHere, isPublic, isReadableForm } from './routes.ts';

test.each(['/', '/de/sign-in', '/en/sign-out', '/de/privacy', '/en/legal-notice', '/de/offline'])(
  '%s is for anybody',
  (path) => {
    expect(isPublic(path)).toBe(true);
  },
);

test.each([
  '/de',
  '/en/openings',
  '/de/sign-in/more',
  '/fr/sign-in',
  '/sign-in',
  '/de/guide',
  '/de/device',
  '/_actions/x',
  '/de/',
])('%s is for members', (path) => {
  expect(isPublic(path)).toBe(false);
});

const sent = (method: string, origin: string | null, host = 'site.test') =>
  new Request('http://site.test/de/openings', {
    method,
    headers: { host, ...(origin === null ? {} : { origin }) },
  });

test.each([
  ['GET', null],
  ['GET', 'https://elsewhere.example'],
  ['POST', 'https://site.test'],
  ['POST', 'http://site.test'],
  ['POST', 'https://public.example'],
])('%s from %s is taken', (method, origin) => {
  expect(isFromHere(sent(method, origin), 'https://public.example/')).toBe(true);
});

test.each([
  ['POST', null],
  ['POST', 'null'],
  ['POST', 'https://elsewhere.example'],
  ['DELETE', 'https://site.test.elsewhere.example'],
  ['PUT', 'http://public.example'],
])('%s from %s is refused', (method, origin) => {
  expect(isFromHere(sent(method, origin), 'https://public.example/')).toBe(false);
});

test.each([
  ['GET', null, true],
  ['POST', 'application/x-www-form-urlencoded', true],
  ['POST', 'application/x-www-form-urlencoded;charset=UTF-8', true],
  ['POST', 'multipart/form-data; boundary=x', false],
  ['POST', 'multipart/form-data', false],
  ['POST', 'text/plain', false],
  ['POST', null, false],
])('%s of %s can be read as a form: %s', (method, type, readable) => {
  const headers = type === null ? {} : { 'content-type': type };
  expect(isReadableForm(new Request('http://site.test/de', { method, headers }))).toBe(readable);
});
