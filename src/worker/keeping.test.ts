import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropCard, forgetMember, isOutdated, keepAll, keepOne, learn } from './keeping.ts';
import { currentEra, memberIsHere, nobodySignsIn, ownPages, someoneSignsIn } from './members.ts';
import { fakeBrowser, page, redirect } from './testing.ts';
import { onlyHere } from './work.ts';

vi.mock('./work.ts', () => ({ onlyHere: vi.fn(async () => []) }));

const soon = new Date(Date.now() + 86_400_000).toISOString();
const card = (name: string, until = soon) => ({
  path: `/de/scorecards/${name}`,
  until,
  title: `Bogen ${name}`,
});
const list = (...names: string[]) => ({
  memberId: 'ines',
  home: '/de',
  cards: names.map((name) => card(name)),
  also: ['/de/wording.json'],
});
const mine = 'messlatte:ines';

const openCard = (more = '', memberId = 'ines', script = 'card.1.js') =>
  page(memberId, `<div data-island="card">${more}</div><script src="/_astro/${script}">`);

/** By path; what is not named is not there. */
let site: Record<string, () => Response | Promise<Response>>;
let browser: ReturnType<typeof fakeBrowser>;

beforeEach(() => {
  site = {
    '/de': () => page('ines', '<script src="/_astro/app.js"></script>'),
    '/de/wording.json': () => Response.json([]),
    '/de/scorecards/a': () => openCard(),
    '/de/scorecards/b': () => openCard(),
    '/_astro/app.js': () => new Response('app'),
    '/_astro/card.1.js': () => new Response('import"./part.1.js"'),
    '/_astro/part.1.js': () => new Response('part'),
  };
  browser = fakeBrowser((path) => site[path]?.() ?? page('ines', '', 404));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('home is kept, and its cards, each with all that it loads', async () => {
  expect(await keepAll(list('a', 'b'))).toEqual(['/de/scorecards/a', '/de/scorecards/b']);
  expect(await browser.paths(mine)).toEqual([
    '/_astro/app.js',
    '/_astro/card.1.js',
    '/_astro/part.1.js',
    '/de',
    '/de/scorecards/a',
    '/de/scorecards/b',
    '/de/wording.json',
  ]);
  expect(browser.asked.filter((path) => path.startsWith('/de'))).toEqual([
    '/de',
    '/de/scorecards/a',
    '/de/scorecards/b',
    '/de/wording.json',
  ]);
});

test('a card that is opened meanwhile goes first', async () => {
  let go = () => {};
  site['/de'] = () =>
    new Promise((resolve) => {
      go = () => resolve(page('ines'));
    });
  site['/de/scorecards/c'] = () => openCard();
  const all = keepAll(list('a', 'b'));
  await vi.waitUntil(() => browser.asked.length === 1);
  const one = keepOne({ memberId: 'ines', ...card('c') });
  go();
  await Promise.all([one, all]);
  const cards = browser.asked.filter((path) => path.includes('/scorecards/'));
  expect(cards).toEqual(['/de/scorecards/c', '/de/scorecards/a', '/de/scorecards/b']);
});

test('a card that is opened before home was brings home along', async () => {
  site['/de/device'] = () => page('ines', 'device');
  await keepOne({ memberId: 'ines', ...card('a') });
  await vi.waitUntil(async () => (await browser.paths(mine))?.includes('/de/wording.json'));
  expect(await browser.paths(mine)).toEqual(
    expect.arrayContaining(['/de', '/de/device', '/de/scorecards/a']),
  );
});

test('the policy of a page is stored with it', async () => {
  await keepAll(list('a'));
  const cache = await ownPages();
  const headers = (await cache?.match('/de/scorecards/a'))?.headers;
  expect(headers?.get('content-security-policy')).toBe("default-src 'none'");
});

test('a page is not stored without what it loads', async () => {
  site['/_astro/part.1.js'] = () => new Response(null, { status: 404 });
  expect(await keepAll(list('a'))).toEqual([]);
  expect(await browser.paths(mine)).toBeNull();
});

test('a build in between leaves a stored page whole, and takes what none needs any more', async () => {
  await keepAll(list('a', 'b'));
  site['/de/scorecards/a'] = () => openCard('', 'ines', 'card.2.js');
  site['/_astro/card.2.js'] = () => new Response('second');
  delete site['/_astro/card.1.js'];
  delete site['/_astro/part.1.js'];
  site['/de/scorecards/b'] = () => page(null, '', 500);
  await keepAll(list('a', 'b'));
  expect(await browser.paths(mine)).toEqual(
    expect.arrayContaining(['/_astro/card.1.js', '/_astro/part.1.js', '/_astro/card.2.js']),
  );
  site['/de/scorecards/b'] = () => page('ines', 'submitted');
  await keepAll(list('a'));
  // It may have been opened as it was stored, just before that.
  expect(await browser.paths(mine)).toContain('/_astro/card.1.js');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  await keepAll(list('a'));
  expect(await browser.paths(mine)).not.toContain('/_astro/card.1.js');
});

test.each([403, 404, 410])('a card that is answered with %i goes', async (status) => {
  await keepAll(list('a', 'b'));
  site['/de/scorecards/a'] = () => page('ines', '', status);
  expect(await keepAll(list('a', 'b'))).toEqual(['/de/scorecards/b']);
});

test('a card that home does not list stays as long as the server grants it: that home may be an old one', async () => {
  await keepAll(list('a', 'b'));
  expect(await keepAll(list('b'))).toEqual(['/de/scorecards/a', '/de/scorecards/b']);
  expect(await keepAll(list())).toEqual(['/de/scorecards/a', '/de/scorecards/b']);
  site['/de/scorecards/a'] = () => Promise.reject(new TypeError('no network'));
  expect(await keepAll(list('b'))).toEqual(['/de/scorecards/a', '/de/scorecards/b']);
  site['/de/scorecards/a'] = () => page('ines', '', 404);
  expect(await keepAll(list('b'))).toEqual(['/de/scorecards/b']);
});

test('a card that was submitted elsewhere goes', async () => {
  await keepAll(list('a', 'b'));
  site['/de/scorecards/a'] = () => page('ines', 'submitted');
  expect(await keepAll(list('b'))).toEqual(['/de/scorecards/b']);
  await learn('card', '/de/scorecards/b', page('ines', 'submitted'));
  expect(await browser.paths(mine)).not.toContain('/de/scorecards/b');
});

test.each([429, 403, 404, 500])('a page of a proxy with %i takes no card away', async (status) => {
  await keepAll(list('a'));
  site['/de/scorecards/a'] = () => page(null, 'proxy', status);
  expect(await keepAll(list('a'))).toEqual(['/de/scorecards/a']);
  await learn('card', '/de/scorecards/a', page(null, 'proxy', status));
  expect(await browser.paths(mine)).toContain('/de/scorecards/a');
});

test('a fault of ours takes no card away', async () => {
  await keepAll(list('a'));
  site['/de/scorecards/a'] = () => page('ines', 'a fault', 500);
  expect(await keepAll(list('a'))).toEqual(['/de/scorecards/a']);
});

test('a card whose time is over goes', async () => {
  await keepAll(list('b'));
  const past = new Date(Date.now() - 1000).toISOString();
  expect(await keepAll({ ...list('b'), cards: [card('b', past)] })).toEqual([]);
});

test('a card with a text that only this device has stays, however late it is', async () => {
  const past = new Date(Date.now() - 1000).toISOString();
  vi.mocked(onlyHere).mockResolvedValueOnce([{ assignmentId: 'b', state: 'unsent' }]);
  expect(await keepAll({ ...list('b'), cards: [card('b', past)] })).toEqual(['/de/scorecards/b']);
});

test('a home without cards keeps nothing', async () => {
  expect(await keepAll(list())).toEqual([]);
  expect(await browser.paths(mine)).toBeNull();
  await keepAll(list('a'));
  site['/de/scorecards/a'] = () => page('ines', '', 404);
  expect(await keepAll(list())).toEqual([]);
  expect(await browser.paths(mine)).toBeNull();
});

test('the end of a session and of the network keep what is here', async () => {
  await keepAll(list('a'));
  site['/de/scorecards/a'] = redirect;
  expect(await keepAll(list('a'))).toEqual(['/de/scorecards/a']);
  site['/de/scorecards/a'] = () => Promise.reject(new TypeError('no network'));
  expect(await keepAll(list('a'))).toEqual(['/de/scorecards/a']);
});

test("somebody else's page is not stored, nor one for anybody", async () => {
  site['/de/scorecards/a'] = () => openCard('', 'tarek');
  site['/de/scorecards/b'] = () => page(null);
  expect(await keepAll(list('a', 'b'))).toEqual([]);
});

test('another member finds nothing of the first', async () => {
  await keepAll(list('a'));
  await memberIsHere('tarek');
  expect(await browser.paths(mine)).toBeNull();
});

test('nothing is shown while somebody signs in, until a page says who', async () => {
  await keepAll(list('a'));
  await someoneSignsIn();
  expect(await ownPages()).toBeNull();
  await nobodySignsIn();
  expect(await ownPages()).not.toBeNull();
  await someoneSignsIn();
  await learn('home', '/de', page('tarek'));
  expect(await browser.paths(mine)).toBeNull();
});

test('what was asked for before somebody signed in says nothing about who is here', async () => {
  await keepAll(list('a'));
  const era = currentEra();
  await someoneSignsIn();
  await learn('home', '/de', page('ines'), era);
  await keepOne({ memberId: 'ines', ...card('b') });
  expect(await keepAll(list('a', 'b'))).toEqual([]);
  expect(await ownPages()).toBeNull();
  await memberIsHere('tarek');
  await keepOne({ memberId: 'tarek', ...card('c') });
  await keepOne({ memberId: 'ines', ...card('b') });
  expect(await browser.paths(mine)).toBeNull();
});

test('home is outdated once a card of its list is in, until it is there anew', async () => {
  await keepAll(list('a', 'b'));
  site['/de'] = () => Promise.reject(new TypeError('no network'));
  await dropCard('ines', '/de/scorecards/a');
  expect([isOutdated('/de'), isOutdated('/en')]).toEqual([true, false]);
  site['/de'] = () => page('ines', 'newer');
  await keepAll(list('b'));
  expect(isOutdated('/de')).toBe(false);
  await dropCard('ines', '/de/scorecards/b');
  await vi.waitUntil(() => !isOutdated('/de'));
});

test('whoever signs in again finds the card where it was', async () => {
  await keepAll(list('a'));
  await someoneSignsIn();
  await learn('home', '/de', page('ines'));
  expect(await browser.paths(mine)).toContain('/de/scorecards/a');
  expect(await ownPages()).not.toBeNull();
});

test('an opened page brings the stored one up to date, and is not stored where none was', async () => {
  await keepAll(list('a'));
  await learn('card', '/de/scorecards/a', openCard('newer'));
  expect(await browser.text(mine, '/de/scorecards/a')).toContain('newer');
  await learn('card', '/de/scorecards/b', openCard('newer'));
  expect(await browser.paths(mine)).not.toContain('/de/scorecards/b');
  expect(await keepAll(list('a'))).toEqual(['/de/scorecards/a']);
});

test('an opened card that is gone leaves, unlike home', async () => {
  await keepAll(list('a'));
  await learn('card', '/de/scorecards/a', page('ines', '', 404));
  await learn('home', '/de', page('ines', '', 404));
  expect(await browser.paths(mine)).toContain('/de');
  expect(await browser.paths(mine)).not.toContain('/de/scorecards/a');
});

test('a card opened from elsewhere is kept, once', async () => {
  await keepOne({ memberId: 'ines', ...card('a') });
  await keepOne({ memberId: 'ines', ...card('a') });
  expect(await browser.paths(mine)).toContain('/de/scorecards/a');
  expect(browser.asked.filter((path) => path === '/de/scorecards/a')).toHaveLength(1);
});

test('a submitted card goes with all that it alone needs, and a late answer does not bring it back', async () => {
  await keepAll(list('a'));
  await dropCard('ines', '/de/scorecards/a');
  await learn('card', '/de/scorecards/a', openCard('late'));
  expect(await browser.paths(mine)).toEqual(['/_astro/app.js', '/de', '/de/wording.json']);
});

test('a submitted card goes at once, and what was under way does not bring it back', async () => {
  let answer = () => {};
  await keepAll(list('a'));
  site['/de/scorecards/a'] = () =>
    new Promise((resolve) => {
      answer = () => resolve(openCard('before it was submitted'));
    });
  const underWay = keepAll(list('a'));
  await vi.waitUntil(() => browser.asked.filter((path) => path === '/de/scorecards/a').length === 2);
  await dropCard('ines', '/en/scorecards/a');
  expect(await browser.paths(mine)).not.toContain('/de/scorecards/a');
  answer();
  expect(await underWay).toEqual([]);
  expect(await browser.paths(mine)).toBeNull();
});

test('a card submitted in the other language goes as well', async () => {
  await keepAll(list('a'));
  await dropCard('ines', '/en/scorecards/a');
  expect(await browser.paths(mine)).not.toContain('/de/scorecards/a');
});

test('what waits to be kept is kept no more once its member has signed out', async () => {
  site['/de/scorecards/a'] = async () => {
    await forgetMember('ines');
    return page('ines');
  };
  await keepOne({ memberId: 'ines', ...card('a') });
  await vi.waitUntil(async () => (await browser.paths(mine)) === null);
  await keepAll(list());
  expect(browser.asked.filter((path) => path === '/de/wording.json')).toHaveLength(1);
});

test('whoever signs out while pages are being kept leaves none', async () => {
  site['/de/scorecards/b'] = async () => {
    await forgetMember('ines');
    return page('ines');
  };
  expect(await keepAll(list('a', 'b'))).toEqual([]);
  expect(await browser.paths(mine)).toBeNull();
});
