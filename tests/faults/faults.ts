import { expect } from '@playwright/test';
import { emptyAnswer, type QuestionAnswer, type QuestionKey } from '../../src/domain/scorecard.ts';
import { crash } from './phone.ts';
import type { Sitting } from './sitting.ts';

/** Everything that can go wrong while a card is filled in, by name. */
export function faultsOf(sitting: Sitting, remarks: { typed: string }): Record<string, () => Promise<void>> {
  const { network, chance, texts, device, page } = sitting;
  const type = () => texts.type(page());
  const acknowledged = () => texts.acknowledged(page());
  const within = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, chance.between(0, milliseconds)));

  return {
    async 'page killed'() {
      await crash(page());
      await sitting.reopened();
    },
    async 'page killed while somebody types'() {
      const typing = type().catch(() => {});
      await within(200);
      await crash(page());
      await typing;
      await sitting.reopened();
    },
    async 'page hidden, then killed'() {
      await type();
      // What hides the page keeps everything, however short ago it was typed.
      await page().evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      if (!sitting.isFull()) texts.keep();
      await crash(page());
      await sitting.reopened();
    },
    async 'browser killed'() {
      await sitting.killed();
      await sitting.reopened();
    },
    async 'browser killed while somebody types'() {
      const typing = type().catch(() => {});
      await within(300);
      await sitting.killed();
      await typing;
      await sitting.reopened();
    },
    'page loaded again': sitting.reloaded,
    async 'network cut'() {
      network.cut(true);
    },
    async 'network cut, page opened again'() {
      await acknowledged();
      network.cut(true);
      await page().close();
      await sitting.reopened();
    },
    'network back': sitting.goOnline,
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
      const other = await sitting.open();
      await sitting.meet(other);
      await texts.type(other);
      if (await texts.acknowledged(other)) {
        for (const text of texts.all) await expect(texts.field(page(), text)).toHaveValue(text.typed);
      }
      await other.close();
    },
    async 'second device, another answer'() {
      if (!(await sitting.works())) return;
      await device.write<string>('forRecruiter', (now = '') => `${now}x`);
      remarks.typed += 'x';
    },
    async 'second device, the same answer'() {
      if (!(await sitting.works())) return;
      const text = chance.one(texts.questions);
      await type();
      const { note } = await device.write<QuestionAnswer>(text.key as QuestionKey, (now = emptyAnswer) => ({
        ...now,
        note: `${now.note} zwei`,
      }));
      const both = texts.notice(page(), text);
      await expect(async () => {
        await sitting.poke('focus');
        const isThere = (await texts.field(page(), text).inputValue()) === note;
        expect(isThere || (await both.isVisible())).toBe(true);
      }).toPass({ timeout: 15_000, intervals: [200] });
      if (!(await both.isVisible())) {
        text.typed = note;
        text.kept = note;
      }
      await texts.settle(page());
    },
    async 'storage full'() {
      await sitting.setFull(true);
      await type();
    },
    async 'storage free'() {
      await sitting.setFull(false);
      await type();
      await acknowledged();
    },
    async 'clock changed'() {
      sitting.setClock(chance.one([-400, -1, 0, 1, 400]));
      await acknowledged();
      await page().close();
      await sitting.reopened();
    },
    async 'new version of the site'() {
      network.deploy();
    },
    async 'new version, page loaded again'() {
      await acknowledged();
      network.deploy();
      await sitting.reloaded();
    },
    async 'session over'() {
      await sitting.signedOut();
      await type();
    },
    async 'signed in again'() {
      if (!network.isCut()) await sitting.signIn();
    },
  };
}
