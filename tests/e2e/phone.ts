import type { Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { type Network, startNetwork } from '../faults/network.ts';
import { test as base, expect, printScreensOfFailed } from './people.ts';

const t = words('de');
/** Two scorecards at least wait for this one. */
export const interviewer = 'interviewer5@example.org';
export const another = 'interviewer6@example.org';

interface Phone {
  network: Network;
  /** A phone in German whose only way to the site is this network. */
  phone: Page;
}

export const test = base.extend<Phone>({
  network: async ({ installation }, use) => {
    const network = await startNetwork(installation.siteUrl);
    await use(network);
    await network.stop();
  },
  phone: async ({ browser, network }, use, info) => {
    const size = { width: 390, height: 844 };
    const context = await browser.newContext({ baseURL: network.url, viewport: size, locale: 'de-DE' });
    await use(await context.newPage());
    await printScreensOfFailed([context], info);
    await context.close();
  },
});

/** Signs in, which ends at home, and waits until home has everything kept. @returns the addresses of the cards */
export async function visitHome(page: Page, { url }: Network, email = interviewer): Promise<string[]> {
  await signInAs(page, url, email);
  return waitForMarks(page);
}

export async function waitForMarks(page: Page): Promise<string[]> {
  const cards = page.locator('[data-card]');
  const marks = page.getByText(t['home.here.kept'], { exact: true }).and(page.locator(':visible'));
  await expect(async () => {
    // A card that a neighbour's test ends meanwhile is listed and not kept.
    await expect(marks)
      .toHaveCount(await cards.count(), { timeout: 5000 })
      .catch(async (error) => {
        await page.reload();
        throw error;
      });
  }).toPass();
  return cards.evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset['card'] ?? ''));
}

export const isCard = (page: Page) =>
  expect(page.getByRole('button', { name: t['scorecard.submit'], exact: true })).toBeEnabled();
/** Opens the card that home lists first. @returns its address */
export async function openFirst(phone: Page, network: Network): Promise<string> {
  const [card = ''] = await visitHome(phone, network);
  await phone.goto(card);
  await isCard(phone);
  return card;
}

export const isOfflinePage = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: t['offline.title'] })).toBeVisible();

export async function signOut(page: Page): Promise<void> {
  await page.getByText(t['nav.account'], { exact: true }).click();
  await page.getByRole('button', { name: t['nav.signOut'] }).click();
}
