import { expect, test } from 'vitest';
import { kindOf, signsIn, staysOpen, stepFor, twin } from './decide.ts';
import { redirect } from './testing.ts';

const id = '3d5b95f8-86dc-4aa2-8037-7038c140fdc7';

test.each([
  ['/', 'start'],
  ['/de', 'home'],
  [`/en/scorecards/${id}`, 'card'],
  ['/de/device', 'device'],
  [`/de/scorecards/${id}/kit`, 'page'],
  ['/de/openings', 'page'],
  ['/fr', 'page'],
  ['/_astro/a.js', 'page'],
])('going to %s is a %s', (path, kind) => {
  expect(kindOf({ path, method: 'GET', isNavigation: true })).toBe(kind);
});

test.each([
  ['GET', '/_astro/a.js', 'asset'],
  ['GET', '/en/wording.json', 'list'],
  ['GET', '/de', null],
  ['GET', '/_actions/scorecard.readDraft', null],
  ['POST', '/_actions/scorecard.saveDraft', null],
  ['POST', '/_astro/a.js', null],
  ['POST', '/de/sign-out', null],
])('a script that sends %s %s meets %s', (method, path, kind) => {
  expect(kindOf({ path, method, isNavigation: false })).toBe(kind);
});

test('a form is never answered from what is stored', () => {
  expect(kindOf({ path: `/de/scorecards/${id}`, method: 'POST', isNavigation: true })).toBe('page');
});

const status = (code: number) => new Response(null, { status: code });

const portal = 'not ours';

test.each([
  // [kind, answer, stored, step]
  ['card', null, true, 'stored'],
  ['card', null, false, 'offline'],
  ['home', null, true, 'stored'],
  ['home', null, false, 'offline'],
  ['card', redirect(), true, 'stored'],
  ['card', redirect(), false, 'show'],
  ['home', redirect(), true, 'show'],
  ['device', redirect(), true, 'show'],
  ['start', redirect(), true, 'show'],
  ['card', status(503), true, 'stored'],
  ['home', status(500), true, 'stored'],
  ['home', status(500), false, 'show'],
  ['card', status(403), true, 'gone'],
  ['card', status(404), true, 'gone'],
  ['card', status(410), false, 'gone'],
  ['home', status(404), true, 'show'],
  ['card', status(401), true, 'show'],
  ['card', status(429), true, 'stored', portal],
  ['card', status(404), true, 'stored', portal],
  ['card', status(200), true, 'stored', portal],
  ['card', status(200), false, 'show', portal],
  ['home', status(407), true, 'stored', portal],
  ['card', status(200), true, 'fresh'],
  ['home', status(200), false, 'fresh'],
] as const)('%s, %o, stored %s: %s %s', (kind, answer, hasStored, step, whose?: typeof portal) => {
  expect(stepFor(kind, answer, { isOurs: !whose, hasStored })).toBe(step);
});

test.each([
  ['POST', '/de/sign-in', '_action=session.enter', true],
  ['POST', '/en/sign-in', 'next=%2Fde&_action=session.demo', true],
  ['POST', '/de/sign-in', '_action=session.ask', false],
  ['POST', '/de/sign-in', 'other=1', false],
  ['GET', '/de/sign-in', '', false],
  ['POST', '/de/sign-out', '', false],
])('%s %s?%s may sign somebody in: %s', (method, path, query, may) => {
  expect(signsIn({ path, method, isNavigation: true }, new URLSearchParams(query))).toBe(may);
});

test.each([
  ['POST', '/de/members/new', true],
  ['POST', '/en/sign-in', false],
  ['POST', '/de/sign-out', false],
  ['GET', '/de/members/new', false],
])('after a %s of %s without an answer the page stays open: %s', (method, path, stays) => {
  expect(staysOpen({ path, method })).toBe(stays);
});

test('a page has a twin in the other language', () => {
  expect([twin('/de'), twin(`/en/scorecards/${id}`)]).toEqual(['/en', `/de/scorecards/${id}`]);
});
