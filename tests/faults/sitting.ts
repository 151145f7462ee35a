import { expect, type Page } from '@playwright/test';
import { cookieHeader, signInAs } from '../demo-visitor.ts';
import { waitUntilStored } from '../stored.ts';
import type { Chance } from './chance.ts';
import type { Network } from './network.ts';
import { fillStorage, type Phone } from './phone.ts';
import { secondDevice } from './secondDevice.ts';
import type { Tally } from './tally.ts';
import { line, stateOf, textsOn } from './texts.ts';

export interface Setting {
  network: Network;
  phone: Phone;
  siteUrl: string;
  email: string;
  chance: Chance;
  tally: Tally;
}

/** One interviewer with one card open, on a phone to which anything may happen. */
export async function sitDown({ network, phone, siteUrl, email, chance, tally }: Setting, candidate: string) {
  let isSignedIn = true;
  let isFull = false;
  /** By how much the phone's clock is wrong. */
  let days = 0;

  const home = await tab();
  await signInAs(home, network.url, email);
  const offer = home.locator('.next, .card').filter({ hasText: candidate });
  const path = (await offer.locator('a[href*="/scorecards/"]').first().getAttribute('href')) ?? '';
  await waitUntilStored(home, path);
  const assignmentId = path.split('/').at(-1) ?? '';
  const device = secondDevice(siteUrl, await cookieHeader(phone.context()), assignmentId);
  await home.close();

  let page = await open();
  const texts = await textsOn(page, chance, tally);

  async function tab(): Promise<Page> {
    const next = await phone.context().newPage();
    await next.setViewportSize({ width: 390, height: 844 });
    next.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    await next.addInitScript((off) => {
      const Real = Date;
      const shift = () => off * 86_400_000;
      globalThis.Date = class extends Real {
        constructor(...given: [] | [number]) {
          super(...((given.length > 0 ? given : [Real.now() + shift()]) as [number]));
        }
        static override now = () => Real.now() + shift();
      } as DateConstructor;
    }, days);
    return next;
  }

  async function open(): Promise<Page> {
    const next = await tab();
    await next.goto(network.url + path);
    await isOpen(next);
    if (isFull) await fillStorage(next, true);
    return next;
  }

  /** A page whose script does not come says so; whoever holds the phone loads it once more. */
  async function isOpen(on: Page) {
    const runs = () => expect(line(on)).not.toHaveAttribute('data-state', 'opening', { timeout: 20_000 });
    await runs().catch(async () => {
      await expect(on.locator('.late')).toBeVisible();
      tally.openedAgain += 1;
      await on.reload();
      await runs();
    });
  }

  /** What a browser says when the network, or the person, is back; a page that is just leaving need not hear it. */
  async function poke(event: 'online' | 'focus') {
    await page.evaluate((name) => dispatchEvent(new Event(name)), event).catch(() => {});
  }

  async function meet(on: Page) {
    await texts.settle(on);
    await texts.compare(on);
  }

  async function setFull(now: boolean) {
    isFull = now;
    await fillStorage(page, now);
  }

  async function signIn() {
    if (isSignedIn) return;
    const other = await tab();
    await other.goto(`${network.url}/de`);
    if (other.url().includes('/sign-in')) await signInAs(other, network.url, email);
    await other.close();
    isSignedIn = true;
    await poke('focus');
  }

  async function isSaved() {
    await expect(async () => {
      await poke('focus');
      await texts.settle(page);
      expect(await stateOf(page)).toBe('saved');
    }).toPass({ timeout: 40_000, intervals: [300] });
    texts.keep();
  }

  return {
    network,
    chance,
    tally,
    device,
    texts,
    assignmentId,
    page: () => page,
    open,
    poke,
    meet,
    setFull,
    signIn,
    isSaved,
    isFull: () => isFull,

    /** A page of the card that may not be the form any more. */
    async visit() {
      page = await tab();
      await page.goto(network.url + path);
    },

    async reopened() {
      page = await open();
      await meet(page);
    },

    async reloaded() {
      await page.reload();
      await isOpen(page);
      await meet(page);
    },

    /** A browser writes cookies down now and then: whoever has just signed in may have to do it again. */
    async killed() {
      await phone.kill();
      isSignedIn = false;
    },

    async signedOut() {
      await phone.context().clearCookies();
      isSignedIn = false;
    },

    setClock(off: number) {
      days = off;
    },

    async goOnline() {
      network.heal();
      await poke('online');
    },

    /** Back to a day on which everything works. */
    async heal() {
      network.heal();
      await poke('online');
      if (isFull) await setFull(false);
      await signIn();
    },

    /** Whether two devices can reach the server at all; then they agree. */
    async works(): Promise<boolean> {
      if (network.isCut() || !isSignedIn || isFull) return false;
      network.heal();
      await isSaved();
      return true;
    },
  };
}

export type Sitting = Awaited<ReturnType<typeof sitDown>>;
