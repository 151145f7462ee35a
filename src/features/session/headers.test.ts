import { expect, test } from 'vitest';
import { secure } from './headers.ts';

const policyOf = (response: Response) => secure(response, false).headers.get('content-security-policy');

test('data may load nothing, whatever a browser takes it for', () => {
  expect(policyOf(Response.json({}))).toContain("default-src 'none'");
});

test.each([
  [
    'a page brings its own policy',
    new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['"not found" without a body becomes a page with its own', new Response(null, { status: 404 })],
])('%s', (_, response) => {
  expect(policyOf(response)).toBeNull();
});

test.each([
  [true, 'max-age=31536000'],
  [false, null],
])('https only: %s', (https, expected) => {
  expect(secure(new Response('x'), https).headers.get('strict-transport-security')).toBe(expected);
});

test('nothing is kept between two people', () => {
  expect(secure(new Response('x'), false).headers.get('cache-control')).toBe('private, no-store');
});
