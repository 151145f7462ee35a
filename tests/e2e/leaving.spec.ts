import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fill, words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { countDrafts, draftFor, memberOf, store, storedPaths } from './browser-store.ts';
import { expect } from './people.ts';
import {
  another,
  interviewer,
  isCard,
  isOfflinePage,
  openFirst,
  signOut,
  test,
  visitHome,
  waitForMarks,
} from './phone.ts';

const t = words('de');

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

test('whoever signs out while the storage does not answer is told that nobody knows', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  await store(phone, await draftFor(phone, card, 'Nur hier'));
  const busy = await phone.context().newPage();
  await busy.goto('/de/privacy');
  await busy.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('messlatte', 1);
        opening.onsuccess = () => {
          const drafts = opening.result.transaction('drafts', 'readwrite').objectStore('drafts');
          // Held for as long as it is asked for more.
          const ask = () => {
            drafts.count().onsuccess = ask;
          };
          ask();
          resolve();
        };
      }),
  );
  await phone.reload();
  await signOut(phone);
  await expect(phone.getByRole('heading', { name: t['device.leaving.maybe'] })).toBeVisible();
  await busy.close();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: t['device.leaving.title'] })).toBeVisible();
  expect(await countDrafts(phone)).toBe(1);
});

test('a text that only another tab has is warned of', async ({ phone, network }) => {
  const [card = ''] = await visitHome(phone, network);
  const open = await phone.context().newPage();
  await open.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
  });
  await open.goto(card);
  await isCard(open);
  network.stopActions();
  await open.locator('textarea').first().fill('Nur in diesem Tab');
  await expect(open.locator('.save-state')).toHaveAttribute('data-state', 'unkept');
  // It says so also while it is busy.
  void open.evaluate(() => {
    const until = Date.now() + 3000;
    while (Date.now() < until);
  });
  await signOut(phone);
  await expect(phone.getByText(t['device.leaving.open'])).toBeVisible();
  await expect(open.locator('textarea').first()).toHaveValue('Nur in diesem Tab');
});

test('a session that ends leaves nothing, also where the page after it never comes', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  const next = await phone.context().newPage();
  await next.goto('/de/privacy');
  network.swallow('/sign-in?');
  await signOut(phone);
  // That page is loaded anew meanwhile.
  await expect.poll(() => storedPaths(next).catch(() => null)).toEqual([]);
  await phone.close();
  network.cut(true);
  await next.goto(card);
  await isOfflinePage(next);
});

test('home in another tab and in the history goes with its member; a form that is being filled in stays', async ({
  phone,
  network,
}) => {
  await visitHome(phone, network);
  const [other, form] = [await phone.context().newPage(), await phone.context().newPage()];
  await other.goto('/de');
  await waitForMarks(other);
  await form.goto('/de/guide/search');
  await form.getByRole('searchbox').fill('Halb getippt');
  await phone.goto('/de/device');
  await signOut(phone);
  await expect(phone.getByText(t['session.notice.signed_out'])).toBeVisible();
  await expect(other).toHaveURL(/sign-in/);
  await expect(form.getByRole('searchbox')).toHaveValue('Halb getippt');
  for (let at = 0; at < 3; at++) await phone.goBack().catch(() => {});
  await expect(phone.locator('html[data-member]')).toHaveCount(0);
});

test('a sign-out that nobody answers takes nothing away, nor one that somebody else answers', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  network.swallow('/sign-out');
  await signOut(phone);
  network.cut(true);
  await phone.goto(card);
  await isCard(phone);

  network.heal();
  await phone.goto('/de');
  await waitForMarks(phone);
  await phone.route('**/sign-out', (route) =>
    route.fulfill({ status: 302, headers: { location: '/de/privacy' } }),
  );
  await signOut(phone);
  await expect(phone.getByRole('alert').filter({ hasText: t['nav.signOut.failed'] })).toBeVisible();
  expect(await storedPaths(phone)).toContain(card);
});

test('a form that was sent is not sent again by signing out elsewhere', async ({ phone, network }) => {
  await signInAs(phone, network.url, 'recruiter@example.org');
  await phone.goto('/de/openings/new');
  const form = phone.locator('main form');
  await form.evaluate((it: HTMLFormElement) => {
    it.noValidate = true;
    it.requestSubmit();
  });
  await expect(phone).toHaveURL(/_action/);
  const sent: string[] = [];
  phone.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  const other = await phone.context().newPage();
  await other.goto('/de');
  await signOut(other);
  await expect(phone).toHaveURL(/sign-in/);
  expect(sent).toEqual([]);
});

test('the way back to a card says so where somebody else is signed in meanwhile', async ({
  phone,
  network,
}) => {
  const card = await openFirst(phone, network);
  const other = await phone.context().newPage();
  await phone.context().clearCookies();
  await signInAs(other, network.url, another);
  await phone.locator('textarea').first().fill('Als jemand anders da war');
  const line = phone.locator('.save-state');
  await expect(line).toHaveAttribute('data-state', 'signed_out', { timeout: 20_000 });
  const [next] = await Promise.all([
    phone.context().waitForEvent('page'),
    phone.getByRole('link', { name: t['scorecard.signIn'] }).first().click(),
  ]);
  const title = fill(t['session.somebodyElse.title'], { name: await nameOf(other) });
  await expect(next.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await next.getByRole('main').getByRole('button', { name: t['nav.signOut'] }).click();
  await expect(next.getByText(t['session.notice.signed_out'])).toBeVisible();
  await next.getByRole('button', { name: interviewer }).click();
  await expect(next).toHaveURL(new RegExp(`${card}$`));
  await expect(line).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
});

test('a page that was left open signs nobody out but its own member', async ({ phone, network }) => {
  await visitHome(phone, network);
  const other = await phone.context().newPage();
  await phone.context().clearCookies();
  const [card = ''] = await visitHome(other, network, another);
  await store(other, await draftFor(other, card, 'Von jemand anderem'));
  const title = fill(t['session.somebodyElse.title'], { name: await nameOf(other) });
  await signOut(phone);
  await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(phone.getByText(t['session.notice.signed_out'])).toBeVisible();
  expect(await storedPaths(other)).toContain(card);
  expect(await countDrafts(other)).toBe(1);
  await other.reload();
  await expect(other.getByRole('heading', { level: 1, name: t['home.title'] })).toBeVisible();
});

test('nor does it without the script, or when only its own member has something to lose', async ({
  phone,
  network,
}) => {
  const [card = ''] = await visitHome(phone, network);
  await store(phone, await draftFor(phone, card, 'Nur hier'));
  const author = await memberOf(phone);
  const other = await phone.context().newPage();
  await phone.context().clearCookies();
  await visitHome(other, network, another);
  const title = fill(t['session.somebodyElse.title'], { name: await nameOf(other) });
  await signOut(phone);
  await expect(phone.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const sent = { form: { author }, headers: { origin: network.url } };
  await phone.context().request.post(`${network.url}/de/sign-out`, sent);
  await other.reload();
  await waitForMarks(other);
  expect(await countDrafts(other)).toBe(1);
});

/** Of the member whose page with navigation is open. */
async function nameOf(page: Page): Promise<string> {
  return (await page.locator('.account p').first().textContent()) ?? '';
}
