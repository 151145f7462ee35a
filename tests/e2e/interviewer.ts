import { expect, type Page } from '@playwright/test';
import { fill, words } from '../../src/ui/words.ts';

const t = words('de');

export interface Judgement {
  rating: 1 | 2 | 3 | 4;
  note: string;
  why: string;
}

/** Opens the one scorecard that home offers for a candidate: a tap on the link to it. */
export async function openCard(page: Page, candidate: string): Promise<void> {
  await page.goto('/de');
  await page.locator('a[href*="/scorecards/"]').filter({ hasText: candidate }).first().tap();
  await expect(page.getByRole('button', { name: t['scorecard.submit'] })).toBeVisible();
}

/** Answers every core question, rates, says why, pins the first note as evidence. */
export async function fillCard(page: Page, { rating, note, why }: Judgement): Promise<void> {
  const questions = page.locator('.question');
  await expect(questions).toHaveCount(3);
  for (let at = 0; at < 3; at++) {
    const question = questions.nth(at);
    await question.getByLabel(t['scorecard.note']).fill(`${note} (${at + 1})`);
    await question.getByLabel(t['scorecard.result.figures']).check({ force: true });
    await question.getByLabel(new RegExp(`^${rating}:`)).check({ force: true });
  }
  await questions.first().getByLabel(t['scorecard.pin']).check({ force: true });
  await page
    .locator('.judgement')
    .getByLabel(new RegExp(`^${rating} ·`))
    .check({ force: true });
  await page.getByLabel(t['scorecard.why'], { exact: true }).fill(why);
}

/** Submits and waits until the card says that it is in. */
export async function submitCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: t['scorecard.submit'] }).tap();
  const [said = ''] = fill(t['scorecard.done'], { when: '\n' }).split('\n');
  await expect(page.getByText(said).first()).toBeVisible();
}
