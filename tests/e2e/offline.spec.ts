import { refuse } from '../../src/domain/draft.ts';
import { words } from '../../src/ui/words.ts';
import { countDrafts, draftFor, memberOf, store, storedPaths } from './browser-store.ts';
import { expect } from './people.ts';
import { another, isCard, isOfflinePage, openFirst, test, visitHome, waitForMarks } from './phone.ts';

const t = words('de');

test('after one visit home, home and every card open without a network, and nothing else', async ({
  phone,
  network,
  onPhone,
}) => {
  const others = await (await onPhone(another)).locator('[data-card]').first().getAttribute('data-card');
  const cards = await visitHome(phone, network);
  expect(cards.length).toBeGreaterThan(1);
  network.cut(true);

  await phone.goto('/');
  await expect(phone).toHaveURL(/\/de$/);
  await expect(phone.getByRole('heading', { level: 1, name: t['home.title'] })).toBeVisible();
  for (const card of cards) {
    await phone.goto(card);
    await isCard(phone);
    await phone.locator('textarea').first().fill('Ohne Netz getippt');
  }
  await phone.goto(cards[0]?.replace('/de/', '/en/') ?? '');
  await expect(phone).toHaveURL(new RegExp(`${cards[0]}$`));

  for (const path of [others ?? '', '/de/framework', `${cards[0]}/kit`]) {
    await phone.goto(path);
    await isOfflinePage(phone);
  }
  await phone.goto('/en/guide/interview');
  await expect(phone.getByRole('heading', { name: words('en')['offline.title'] })).toBeVisible();
  await phone.getByRole('link', { name: words('en')['common.toHome'] }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t['home.title'] })).toBeVisible();
});

test('another member on the same browser finds nothing of the first', async ({ phone, network }) => {
  const [card = ''] = await visitHome(phone, network);
  const first = await memberOf(phone);
  await phone.context().clearCookies();
  await visitHome(phone, network, another);
  expect(await memberOf(phone)).not.toBe(first);
  expect(await storedPaths(phone, first)).toEqual([]);
  network.cut(true);
  await phone.goto(card);
  await isOfflinePage(phone);
});

test('a refused text is kept for its author, readable, until they delete it', async ({ phone, network }) => {
  const [card = ''] = await visitHome(phone, network);
  const draft = await draftFor(phone, card, 'Zu spät geschrieben');
  await store(phone, refuse(draft, 'assignment_ended', new Date()));
  await phone.reload();
  await expect(phone.getByText(t['home.device.refused'])).toBeVisible();
  await phone.getByRole('link', { name: t['home.device'] }).click();
  await expect(phone.getByText(t['errors.assignment_ended'])).toBeVisible();
  await phone.getByText(t['device.text.show']).click();
  await expect(phone.getByText('Zu spät geschrieben')).toBeVisible();
  await phone.getByRole('button', { name: t['device.refused.delete'] }).click();
  await phone.getByRole('button', { name: t['device.refused.deleteNow'] }).click();
  await expect(phone.getByText(t['errors.assignment_ended'])).toHaveCount(0);
  expect(await countDrafts(phone)).toBe(0);
});

test('home points out a text of a card that it does not list any more', async ({ phone, network }) => {
  await visitHome(phone, network);
  const gone = `/de/scorecards/${crypto.randomUUID()}`;
  await store(phone, await draftFor(phone, gone, 'Wartet auf ein Netz'));
  await phone.reload();
  await expect(phone.getByText(t['home.device.refused'])).toBeVisible();
});

test('when the session is over, the card goes on and home leads to signing in', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  await phone.context().clearCookies();
  await phone.goto(card);
  await isCard(phone);
  await expect(phone).toHaveURL(new RegExp(`${card}$`));
  await phone.goto('/de');
  await expect(phone).toHaveURL(/\/de\/sign-in/);
  await visitHome(phone, network);
  expect(await storedPaths(phone, await memberOf(phone))).toContain(card);
});

test('a new build in the middle breaks neither the open card nor the stored one', async ({
  phone,
  network,
}) => {
  await openFirst(phone, network);
  network.deploy();
  await phone.evaluate(async () => {
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
    await (await navigator.serviceWorker.ready).update();
    await changed;
  });
  const note = phone.locator('textarea').first();
  await note.fill('Nach dem Wechsel');
  await expect(note).toHaveValue('Nach dem Wechsel');
  network.cut(true);
  await phone.reload();
  await isCard(phone);
  await note.fill('Noch einmal');
  await expect(note).toHaveValue('Noch einmal');
});

test('what the server no longer grants leaves the phone', async ({ phone, network }) => {
  await visitHome(phone, network);
  const member = await memberOf(phone);
  const gone = `/de/scorecards/${crypto.randomUUID()}`;
  const keep = () =>
    phone.evaluate(
      async ([name, path]) => {
        const headers = { 'content-type': 'text/html', 'x-kept-until': '2100-01-01T00:00:00Z' };
        await (await caches.open(name)).put(path, new Response('<h1>Nicht mehr deins</h1>', { headers }));
      },
      [`messlatte:${member}`, gone] as const,
    );
  await keep();
  expect((await phone.goto(gone))?.status()).toBe(404);
  await expect.poll(() => storedPaths(phone, member)).not.toContain(gone);
  await keep();
  await phone.goto('/de');
  await waitForMarks(phone);
  expect(await storedPaths(phone, member)).not.toContain(gone);
});

test('a network that does not answer is not waited for', async ({ phone, network }) => {
  const [card = ''] = await visitHome(phone, network);
  let asked = 0;
  await phone.context().route(`**${card}`, () => {
    asked += 1;
  });
  await phone.goto(card);
  await isCard(phone);
  expect(asked).toBeGreaterThan(0);
});

test('home says that a browser keeps nothing', async ({ phone, network }) => {
  await visitHome(phone, network);
  await phone.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  await phone.reload();
  await expect(phone.getByText(t['home.device.unkept'])).toBeVisible();
});

test('home as it was kept takes no card off the phone', async ({ phone, network }) => {
  const [card = '', other = ''] = await visitHome(phone, network);
  // As on the day before, when the second card was not planned yet.
  const member = await memberOf(phone);
  await phone.evaluate(
    async ([name, path]) => {
      const cache = await caches.open(name);
      const home = await cache.match('/de');
      const text = (await home?.text())?.replaceAll(`data-card="${path}"`, '') ?? '';
      await cache.put('/de', new Response(text, { headers: home?.headers ?? {} }));
    },
    [`messlatte:${member}`, other] as const,
  );
  network.cut(true);
  await phone.goto('/de');
  await expect(phone.locator(`[data-card="${card}"][data-here="kept"]`)).toBeVisible();
  await phone.goto(other);
  await isCard(phone);
});

test('a card that the server grants no more is refused also where nobody had it open', async ({
  phone,
  network,
}) => {
  await visitHome(phone, network);
  const gone = `/de/scorecards/${crypto.randomUUID()}`;
  await store(phone, await draftFor(phone, gone, 'Für einen Bogen, den es nicht mehr gibt'));
  await phone.goto(gone);
  await expect(async () => {
    await phone.goto('/de/device');
    await expect(phone.getByText(t['errors.not_found'])).toBeVisible({ timeout: 1000 });
  }).toPass();
});
