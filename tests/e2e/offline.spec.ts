import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { refuse } from '../../src/domain/draft.ts';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { type Network, startNetwork } from '../faults/network.ts';
import { countDrafts, draftFor, memberOf, store, storedPaths } from './browser-store.ts';
import { test as base, expect } from './people.ts';

const t = words('de');
/** Two scorecards at least wait for this one. */
const interviewer = 'interviewer5@example.org';
const another = 'interviewer6@example.org';

interface Phone {
  network: Network;
  /** A phone in German whose only way to the site is this network. */
  phone: Page;
}

const test = base.extend<Phone>({
  network: async ({ installation }, use) => {
    const network = await startNetwork(installation.siteUrl);
    await use(network);
    await network.stop();
  },
  phone: async ({ browser, network }, use) => {
    const size = { width: 390, height: 844 };
    const context = await browser.newContext({ baseURL: network.url, viewport: size, locale: 'de-DE' });
    await use(await context.newPage());
    await context.close();
  },
});

/** Signs in, which ends at home, and waits until home has everything kept. @returns the addresses of the cards */
async function visitHome(page: Page, { url }: Network, email = interviewer): Promise<string[]> {
  await signInAs(page, url, email);
  return waitForMarks(page);
}

async function waitForMarks(page: Page): Promise<string[]> {
  const cards = page.locator('[data-card]');
  await expect(
    page.getByText(t['home.here.kept'], { exact: true }).and(page.locator(':visible')),
  ).toHaveCount(await cards.count());
  return cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['card'] ?? ''));
}

const isCard = (page: Page) =>
  expect(page.getByRole('button', { name: t['scorecard.submit'], exact: true })).toBeEnabled();
/** Opens the card that home lists first. @returns its address */
async function openFirst(phone: Page, network: Network): Promise<string> {
  const [card = ''] = await visitHome(phone, network);
  await phone.goto(card);
  await isCard(phone);
  return card;
}

const isOfflinePage = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: t['offline.title'] })).toBeVisible();

async function signOut(page: Page): Promise<void> {
  await page.getByText(t['nav.account'], { exact: true }).click();
  await page.getByRole('button', { name: t['nav.signOut'] }).click();
}

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

test('signing out empties caches and drafts', async ({ phone, network }) => {
  const [card = ''] = await visitHome(phone, network);
  await store(phone, { ...(await draftFor(phone, card, '')), mine: {} });
  await signOut(phone);
  await expect(phone.getByText(t['session.notice.signed_out'])).toBeVisible();
  expect(await storedPaths(phone)).toEqual([]);
  expect(await countDrafts(phone)).toBe(0);
  network.cut(true);
  for (const path of ['/de', card]) {
    await phone.goto(path);
    await isOfflinePage(phone);
  }
});

test('whoever signs out with a text that only the phone has is warned, and can take it along', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  const sentence = `Nur hier ${Date.now().toString(36)}`;
  await store(phone, await draftFor(phone, card, sentence));
  await phone.reload();
  await expect(phone.getByText(t['home.here.unsent']).and(phone.locator(':visible'))).toHaveCount(1);

  await signOut(phone);
  await expect(phone.getByRole('heading', { name: t['device.leaving.title'] })).toBeVisible();
  const [file] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: t['device.leaving.file'] }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain(sentence);
  await phone.getByRole('link', { name: t['device.leaving.stay'] }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t['home.title'] })).toBeVisible();

  await signOut(phone);
  network.cut(true);
  await phone.getByRole('button', { name: t['device.leaving.anyway'] }).click();
  await expect(phone.getByRole('alert').filter({ hasText: t['nav.signOut.failed'] })).toBeVisible();
  expect(await countDrafts(phone)).toBe(1);
  network.cut(false);
  await phone.getByRole('button', { name: t['device.leaving.anyway'] }).click();
  await expect(phone.getByText(t['session.notice.signed_out'])).toBeVisible();
  expect(await countDrafts(phone)).toBe(0);
  expect(await storedPaths(phone)).toEqual([]);
});

test('whoever signs out before the script has come is led to where it is looked at, and leaves nothing', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  await store(phone, { ...(await draftFor(phone, card, '')), mine: {} });
  await phone.addInitScript(() => {
    const listen = document.addEventListener.bind(document);
    document.addEventListener = (...given: Parameters<typeof listen>) => {
      if (given[0] !== 'submit') listen(...given);
    };
  });
  await phone.reload();
  await signOut(phone);
  await expect(phone.getByText(t['device.leaving.nothing'])).toBeVisible();
  await phone.locator('.device').getByRole('button', { name: t['nav.signOut'] }).click();
  await expect(phone.getByText(t['session.notice.signed_out'])).toBeVisible();
  expect([await storedPaths(phone), await countDrafts(phone)]).toEqual([[], 0]);
});

test('an open card goes with its author, and waits for them when somebody else signs in', async ({
  phone,
  network,
}) => {
  await openFirst(phone, network);
  const other = await phone.context().newPage();
  await phone.context().clearCookies();
  await signInAs(other, network.url, another);
  await phone.locator('textarea').first().fill('Als noch niemand anders da war');
  const line = phone.locator('.save-state');
  await expect(line).toHaveAttribute('data-state', 'signed_out', { timeout: 20_000 });
  await phone.context().clearCookies();
  await signInAs(other, network.url, interviewer);
  await phone.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(line).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });

  await other.goto('/de');
  await signOut(other);
  await expect(other.getByText(t['session.notice.signed_out'])).toBeVisible();
  await expect(phone).toHaveURL(/sign-in/);
  expect([await storedPaths(other), await countDrafts(other)]).toEqual([[], 0]);
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
