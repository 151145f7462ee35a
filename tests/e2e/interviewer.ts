import { expect, type Locator, type Page } from '@playwright/test';
import { fill, words } from '../../src/ui/words.ts';

const t = words('de');

export interface Judgement {
  rating: 1 | 2 | 3 | 4;
  note: string;
  why: string;
  /** How many core questions the card has, three where nothing is said. */
  questions?: number;
}

/** Opens the scorecard that home offers for a candidate: a tap on the link beside the name. */
export async function openCard(page: Page, candidate: string): Promise<void> {
  await page.goto('/de');
  const offer = page.locator('.next, .card').filter({ hasText: candidate });
  await offer.locator('a[href*="/scorecards/"]').tap();
  await expect(page.getByRole('button', { name: t['scorecard.submit'] })).toBeVisible();
}

/** Answers every core question, rates, says why, pins the first note as evidence. */
export async function fillCard(page: Page, judgement: Judgement): Promise<void> {
  const { rating, note, why, questions: count = 3 } = judgement;
  const questions = page.locator('.question');
  await expect(questions).toHaveCount(count);
  for (let at = 0; at < count; at++) {
    const question = questions.nth(at);
    await question.getByLabel(t['scorecard.note']).fill(`${note} (${at + 1})`);
    await pick(question, t['scorecard.result.figures']);
    await pick(question.locator('.brief'), String(rating));
  }
  await pick(questions.first(), t['scorecard.pin']);
  await pick(page.locator('.judgement'), new RegExp(`^${rating} ·`));
  await page.getByLabel(t['scorecard.why'], { exact: true }).fill(why);
}

/** Submits and waits until the card says that it is in. */
export async function submitCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: t['scorecard.submit'] }).tap();
  const [said = ''] = fill(t['scorecard.done'], { when: '\n' }).split('\n');
  await expect(page.getByText(said).first()).toBeVisible();
}

/** Taps the words of a choice, as a thumb does: the native control lies under them. */
export async function pick(scope: Locator, text: string | RegExp): Promise<void> {
  const choice = scope.locator('label').filter({ hasText: text });
  await choice.tap();
  await expect(choice.locator('input')).toBeChecked();
}
