import { expect, type Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import type { Chance } from './chance.ts';
import type { Tally } from './tally.ts';

const t = words('de');
const letters = [...'abcdefghijklmnopqrstuvwxyzäöüß ,.0123456789–€'];

/** What a text field should hold: everything typed, of which so much was acknowledged. */
export interface Text {
  id: string;
  key: string;
  typed: string;
  kept: string;
}

/** States in which the page has said that what was typed is on this device or on the server. */
const said = /^(phone|saved|waiting|signed_out|invalid|conflict)$/;

export const line = (page: Page) => page.locator('.save-state');

export const stateOf = (page: Page) => line(page).getAttribute('data-state');

/** The texts of one card, as whoever typed them knows them; each function says on which page of it. */
export async function textsOn(card: Page, chance: Chance, tally: Tally) {
  const notes = await card
    .locator('textarea[id^="question:"][id$=".note"]')
    .evaluateAll((found) => found.map(({ id }) => id));
  expect(notes.length).toBeGreaterThan(1);
  const all = [...notes, 'why'].map(
    (id): Text => ({ id, key: id.replace(/\.note$/, ''), typed: '', kept: '' }),
  );
  const questions = all.filter(({ key }) => key !== 'why');

  const field = (page: Page, { id }: Text) => page.locator(`[id="${id}"]`);
  const notice = (page: Page, { key }: Text) => page.locator(`[id="${key}.elsewhere"]`);

  /** All of it is on this device or on the server. */
  function keep() {
    for (const text of all) text.kept = text.typed;
  }

  return {
    all,
    questions,
    field,
    notice,
    keep,

    /** Whether the page says so. */
    async acknowledged(page: Page): Promise<boolean> {
      await expect(line(page)).toHaveAttribute('data-writing', 'false', { timeout: 15_000 });
      const isSaid = said.test((await stateOf(page)) ?? '');
      if (isSaid) keep();
      return isSaid;
    },

    async type(page: Page) {
      const text = chance.one(all);
      // Long sentences are refused there by rule.
      if (text.id === 'why' && text.typed.length > 800) return;
      const piece = Array.from({ length: chance.between(1, 25) }, () => chance.one(letters)).join('');
      await field(page, text).focus();
      await page.keyboard.press('Control+End');
      text.typed += piece;
      tally.keys += piece.length;
      await page.keyboard.type(piece, { delay: chance.between(0, 12) });
    },

    /** Holds what is on the page against what was acknowledged. */
    async compare(page: Page) {
      for (const text of all) {
        const value = await field(page, text).inputValue();
        if (!value.startsWith(text.kept) || !text.typed.startsWith(value)) tally.lose(text, value);
        tally.unsaid += Math.max(0, text.typed.length - value.length);
        text.typed = value;
        text.kept = value;
      }
    },

    /** Where a text was changed on both devices, the interviewer chooses. */
    async settle(page: Page) {
      for (const text of all) {
        const both = notice(page, text);
        if (!(await both.isVisible())) continue;
        const takesTheirs = chance.isTrue(0.5);
        const name = t[takesTheirs ? 'scorecard.elsewhere.takeTheirs' : 'scorecard.elsewhere.keepMine'];
        await both.getByRole('button', { name }).click();
        await expect(both).toHaveCount(0);
        if (!takesTheirs) continue;
        text.typed = await field(page, text).inputValue();
        text.kept = text.typed;
      }
    },

    /** A card is submitted with something in every field. */
    async fill(page: Page) {
      for (const text of all.filter(({ typed }) => typed.trim() === '')) {
        await field(page, text).fill('gesagt');
        text.typed = 'gesagt';
      }
    },
  };
}

export type Texts = Awaited<ReturnType<typeof textsOn>>;
