import { expect, type Page } from '@playwright/test';
import { emptyAnswer, type QuestionAnswer, type QuestionKey } from '../../src/domain/scorecard.ts';
import { words } from '../../src/ui/words.ts';
import { cookieHeader, signInAs } from '../demo-visitor.ts';
import type { Chance } from './chance.ts';
import type { Network } from './network.ts';
import { crash, fillStorage, type Phone } from './phone.ts';
import { secondDevice } from './secondDevice.ts';

const t = words('de');

/** What a text field should hold: everything typed, of which so much was acknowledged. */
interface Text {
  id: string;
  key: string;
  typed: string;
  kept: string;
}

export interface Tally {
  faults: number;
  keys: number;
  /** Characters that the page had said were kept, and that were not there afterwards. */
  lost: number;
  /** Characters that no page had said were kept, typed in the moment before a fault. */
  unsaid: number;
  submissions: number;
  byKind: Map<string, number>;
}

export interface Setting {
  network: Network;
  phone: Phone;
  siteUrl: string;
  email: string;
  chance: Chance;
  tally: Tally;
}

/** States in which the page has said that what was typed is on this device or on the server. */
const said = /^(phone|saved|waiting|signed_out|invalid|conflict)$/;

/** One interviewer, one card, and everything that can go wrong while it is filled. */
export async function startInterview(setting: Setting, candidate: string) {
  const { network, phone, siteUrl, email, chance, tally } = setting;
  const state = { isSignedIn: true, isFull: false, days: 0 };
  const past: string[] = [];
  let page = await fresh();
  await signInAs(page, network.url, email);
  const offer = page.locator('.next, .card').filter({ hasText: candidate });
  const href = await offer.locator('a[href*="/scorecards/"]').first().getAttribute('href');
  const path = href ?? '';
  await page.waitForFunction((card) => caches.match(card).then(Boolean), path, { timeout: 30_000 });
  const assignmentId = path.split('/').at(-1) ?? '';
  const device = secondDevice(siteUrl, await cookieHeader(phone.context()), assignmentId);
  await page.close();

  page = await open();
  const ids = await page
    .locator('textarea[id^="question:"][id$=".note"]')
    .evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(1);
  const texts: Text[] = [...ids, 'why'].map((id) => ({
    id,
    key: id.replace(/\.note$/, ''),
    typed: '',
    kept: '',
  }));

  async function fresh(): Promise<Page> {
    const next = await phone.context().newPage();
    await next.setViewportSize({ width: 390, height: 844 });
    next.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
    await next.addInitScript((days) => {
      const Real = Date;
      const shift = () => days * 86_400_000;
      globalThis.Date = class extends Real {
        constructor(...given: [] | [number]) {
          super(...((given.length > 0 ? given : [Real.now() + shift()]) as [number]));
        }
        static override now = () => Real.now() + shift();
      } as DateConstructor;
    }, state.days);
    return next;
  }

  async function open(): Promise<Page> {
    const next = await fresh();
    await next.goto(network.url + path);
    await isOpen(next);
    if (state.isFull) await fillStorage(next, true);
    return next;
  }

  async function isOpen(on: Page) {
    await expect(line(on)).not.toHaveAttribute('data-state', 'opening', { timeout: 20_000 });
  }

  const field = (text: Text, on = page) => on.locator(`[id="${text.id}"]`);
  function line(on = page) {
    return on.locator('.save-state');
  }

  const stateOf = (on = page) => line(on).getAttribute('data-state');

  /** What was typed is kept now, or it was not said. */
  async function acknowledged(on = page): Promise<boolean> {
    await expect(line(on)).toHaveAttribute('data-writing', 'false', { timeout: 15_000 });
    const isSaid = said.test((await stateOf(on)) ?? '');
    if (isSaid) for (const text of texts) text.kept = text.typed;
    return isSaid;
  }

  async function type(on = page) {
    const text = chance.one(texts);
    // Long sentences are refused there by rule.
    if (text.id === 'why' && text.typed.length > 800) return;
    const piece = Array.from({ length: chance.between(1, 25) }, () => chance.one(letters)).join('');
    await field(text, on).focus();
    await on.keyboard.press('Control+End');
    text.typed += piece;
    tally.keys += piece.length;
    await on.keyboard.type(piece, { delay: chance.between(0, 12) });
  }

  /** Holds what is on the page against what was acknowledged. */
  async function compare(on = page) {
    for (const text of texts) {
      const value = await field(text, on).inputValue();
      const isWhole = value.startsWith(text.kept) && text.typed.startsWith(value);
      if (!isWhole) {
        const same = commonStart(value, text.kept);
        tally.lost += Math.max(1, text.kept.length - same);
        console.log(
          `LOST in ${text.id}: kept ${JSON.stringify(text.kept)}, found ${JSON.stringify(value)}, ` +
            `after ${past.join(', ')}`,
        );
      }
      tally.unsaid += Math.max(0, text.typed.length - value.length);
      text.typed = value;
      text.kept = value;
    }
  }

  /** A browser writes cookies down now and then: whoever has just signed in may have to do it again. */
  async function killed() {
    await phone.kill();
    state.isSignedIn = false;
  }

  async function reopened() {
    page = await open();
    await settle();
    await compare();
  }

  /** Where a text was changed on both devices, the interviewer chooses. */
  async function settle(on = page) {
    for (const text of texts) {
      const notice = on.locator(`[id="${text.key}.elsewhere"]`);
      if (!(await notice.isVisible())) continue;
      const takesTheirs = chance.isTrue(0.5);
      await notice
        .getByRole('button', {
          name: t[takesTheirs ? 'scorecard.elsewhere.takeTheirs' : 'scorecard.elsewhere.keepMine'],
        })
        .click();
      await expect(notice).toHaveCount(0);
      if (takesTheirs) {
        text.typed = await field(text, on).inputValue();
        text.kept = text.typed;
      }
    }
  }

  async function goOnline(on = page) {
    network.heal();
    await poke('online', on);
  }

  /** What a browser says when the network, or the person, is back; a page that is just leaving need not hear it. */
  async function poke(event: 'online' | 'focus', on = page) {
    await on.evaluate((name) => dispatchEvent(new Event(name)), event).catch(() => {});
  }

  async function signIn() {
    if (state.isSignedIn) return;
    const other = await fresh();
    await other.goto(`${network.url}/de`);
    if (other.url().includes('/sign-in')) await signInAs(other, network.url, email);
    await other.close();
    state.isSignedIn = true;
    await poke('focus');
  }

  /** Back to a day on which everything works. */
  async function heal() {
    await goOnline();
    if (state.isFull) {
      state.isFull = false;
      await fillStorage(page, false);
    }
    await signIn();
  }

  async function isSaved() {
    await expect(async () => {
      await poke('focus');
      await settle();
      expect(await stateOf()).toBe('saved');
    }).toPass({ timeout: 40_000, intervals: [300] });
    for (const text of texts) text.kept = text.typed;
  }

  const faults: Record<string, () => Promise<void>> = {
    async 'page killed'() {
      await crash(page);
      await reopened();
    },
    async 'page killed while somebody types'() {
      const typing = type().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, 200)));
      await crash(page);
      await typing;
      await reopened();
    },
    async 'page hidden, then killed'() {
      await type();
      // What hides the page keeps everything, however short ago it was typed.
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      if (!state.isFull) for (const text of texts) text.kept = text.typed;
      await crash(page);
      await reopened();
    },
    async 'browser killed'() {
      await killed();
      await reopened();
    },
    async 'browser killed while somebody types'() {
      const typing = type().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, 300)));
      await killed();
      await typing;
      await reopened();
    },
    async 'page loaded again'() {
      await page.reload();
      await isOpen(page);
      await settle();
      await compare();
    },
    async 'network cut'() {
      network.cut(true);
    },
    async 'network cut, page opened again'() {
      await acknowledged();
      network.cut(true);
      await page.close();
      await reopened();
    },
    async 'network back'() {
      await goOnline();
    },
    ...Object.fromEntries(
      ([500, 401, 409, 413, 'none', 'lost', 'slow'] as const).map((answer) => [
        `answer ${answer}`,
        async () => {
          network.answer(...Array.from({ length: chance.between(1, 3) }, () => answer));
          await type();
        },
      ]),
    ),
    async 'second tab'() {
      await acknowledged();
      const other = await open();
      await settle(other);
      await compare(other);
      await type(other);
      if (await acknowledged(other)) {
        for (const text of texts) await expect(field(text)).toHaveValue(text.typed);
      }
      await other.close();
    },
    async 'second device, another answer'() {
      if (!(await works())) return;
      await device.write<string>('forRecruiter', (now = '') => `${now}x`);
      remarks += 'x';
    },
    async 'second device, the same answer'() {
      if (!(await works())) return;
      const text = chance.one(texts.filter(({ key }) => key !== 'why'));
      await type();
      const value = await device.write<QuestionAnswer>(text.key as QuestionKey, (now = emptyAnswer) => ({
        ...now,
        note: `${now.note} zwei`,
      }));
      const notice = page.locator(`[id="${text.key}.elsewhere"]`);
      await expect(async () => {
        await poke('focus');
        const isThere = (await field(text).inputValue()) === value.note;
        expect(isThere || (await notice.isVisible())).toBe(true);
      }).toPass({ timeout: 15_000, intervals: [200] });
      if (!(await notice.isVisible())) {
        text.typed = value.note;
        text.kept = value.note;
      }
      await settle();
    },
    async 'storage full'() {
      state.isFull = true;
      await fillStorage(page, true);
      await type();
    },
    async 'storage free'() {
      state.isFull = false;
      await fillStorage(page, false);
      await type();
      await acknowledged();
    },
    async 'clock changed'() {
      state.days = chance.one([-400, -1, 0, 1, 400]);
      await acknowledged();
      await page.close();
      await reopened();
    },
    async 'new version of the site'() {
      network.deploy();
    },
    async 'new version, page loaded again'() {
      await acknowledged();
      network.deploy();
      await page.reload();
      await isOpen(page);
      await settle();
      await compare();
    },
    async 'session over'() {
      await phone.context().clearCookies();
      state.isSignedIn = false;
      await type();
    },
    async 'signed in again'() {
      if (!network.isCut()) await signIn();
    },
  };
  let remarks = '';

  /** Whether two devices can reach the server at all; then they agree. */
  async function works(): Promise<boolean> {
    if (network.isCut() || !state.isSignedIn || state.isFull) return false;
    network.heal();
    await isSaved();
    return true;
  }

  return {
    kinds: Object.keys(faults),
    type: () => type(),
    acknowledged: () => acknowledged(),

    async fault(kind: string) {
      count(kind);
      await faults[kind]?.();
    },

    /** Everything works again: all that was kept is here and on the server. */
    async recovered() {
      await heal();
      await isSaved();
      await page.close();
      state.days = 0;
      await reopened();
      await isSaved();
      const { answers } = await device.read();
      for (const text of texts) {
        const value = answers.find(({ key }) => key === text.key)?.value;
        const note = typeof value === 'string' ? value : ((value as QuestionAnswer | undefined)?.note ?? '');
        expect(note).toBe(text.typed);
      }
      if (remarks) expect(answers.find(({ key }) => key === 'forRecruiter')?.value).toBe(remarks);
    },

    /** Fills in what is missing and submits, through a fault. */
    async submit() {
      for (const text of texts) {
        if (text.typed.trim() === '') {
          await field(text).fill('gesagt');
          text.typed = 'gesagt';
        }
      }
      const pick = (scope: string, name: string | RegExp) =>
        page.locator(scope).locator('label').filter({ hasText: name }).first().click();
      for (const { key } of texts.filter(({ key }) => key !== 'why')) {
        await pick(`[id="${key}"]`, t['scorecard.result.figures']);
        await pick(`[id="${key}"] .steps`, /^3/);
      }
      await pick(`[id="${texts[0]?.key}"]`, t['scorecard.pin']);
      await pick('.judgement', /^3 ·/);
      await acknowledged();
      await faultWhileSubmitting();
      await isIn();
      tally.submissions += 1;
      await page.close();
      return { assignmentId, texts: texts.map(({ key, typed }) => ({ key, typed })) };
    },
  };

  function count(kind: string) {
    tally.faults += 1;
    tally.byKind.set(kind, (tally.byKind.get(kind) ?? 0) + 1);
    past.push(kind);
  }

  async function press() {
    await page.getByRole('button', { name: t['scorecard.submit'] }).click();
  }

  async function faultWhileSubmitting() {
    const kind = chance.one([
      'none',
      'lost',
      'cut',
      'cut and killed',
      500,
      401,
      'crash',
      'kill',
      'slow and crash',
    ]);
    count(`submitting: ${kind}`);
    if (kind === 500 || kind === 401 || kind === 'lost') network.answer(kind, kind, kind);
    if (kind === 'slow and crash') network.answer('slow', 'slow');
    if (kind === 'cut' || kind === 'cut and killed') network.cut(true);
    await press();
    if (kind === 'cut' || kind === 'cut and killed') {
      const waits = page.getByRole('heading', { name: t['scorecard.notSent'] });
      await expect(waits).toBeVisible();
      if (kind === 'cut and killed') {
        await killed();
        page = await open();
        await expect(page.getByRole('heading', { name: t['scorecard.notSent'] })).toBeVisible();
      }
    }
    if (kind === 'crash' || kind === 'slow and crash') await crash(page);
    if (kind === 'kill') await killed();
    network.heal();
    if (page.isClosed()) {
      page = await fresh();
      await page.goto(network.url + path);
    }
    await signIn();
    await poke('online');
  }

  /** The card is in: by itself, or handed in once more where the fault came before it was kept. */
  async function isIn() {
    const [done = ''] = t['scorecard.done'].split('{');
    await expect(async () => {
      if (await page.getByText(done).first().isVisible()) return;
      const button = page.getByRole('button', { name: t['scorecard.submit'] });
      const isWaiting = await page.getByRole('heading', { name: t['scorecard.notSent'] }).isVisible();
      // It may go by itself at any moment, and the button with it.
      if (!isWaiting && (await button.isEnabled({ timeout: 1000 }))) await button.click({ timeout: 1000 });
      await poke('online');
      await expect(page.getByText(done).first()).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 60_000, intervals: [100] });
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyzäöüß ,.0123456789–€'];

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
