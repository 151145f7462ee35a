import type { Page } from '@playwright/test';
import { fill, words } from '../../src/ui/words.ts';
import { openCard, pick, submitCard } from './interviewer.ts';
import { expect, test } from './people.ts';
import { addCandidate, interviewers, openRole, startLoop } from './recruiter.ts';

const t = words('de');
/** After the interview, with the notes written: fewer taps than this (DESIGN.md §1). */
const mostTaps = 20;
const questions = 3;

let candidate: string;

test.beforeAll(async ({ browser, installation }) => {
  const { signInAs } = await import('../demo-visitor.ts');
  const page = await browser.newPage({ baseURL: installation.siteUrl });
  await signInAs(page, installation.siteUrl, 'recruiter@example.org', 'en');
  candidate = `Mara Kurz ${Date.now().toString(36)}`;
  const opening = await openRole(page, { title: candidate, manager: 'Martin Kessler', interviewers });
  await addCandidate(page, opening, candidate);
  // Later than any other interview, so that nobody meets these cards as the next one.
  await startLoop(page, opening, candidate, 45);
  await page.close();
});

test('a full card on one page takes few taps', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await openCard(page, candidate);
  await writeNotes(page);
  const taps = await countTaps(page);
  for (let at = 0; at < questions; at++) await answer(page, at, 3);
  await judge(page, 3);
  await submitCard(page);
  expect(taps()).toBeLessThan(mostTaps);
});

test('so does one question by question, with all that can be asked besides', async ({ onPhone }) => {
  const page = await onPhone('interviewer2@example.org');
  await openCard(page, candidate);
  await writeNotes(page);
  await page.locator('.view summary').tap();
  await pick(page.locator('.view'), t['scorecard.view.steps']);
  const taps = await countTaps(page);
  for (let at = 0; at < questions; at++) {
    await expect(page.locator('.question').filter({ visible: true })).toHaveCount(1);
    await answer(page, at, 2);
    await page.getByRole('button', { name: t['scorecard.step.next'] }).tap();
  }
  await judge(page, 3);
  const beyond = page.getByLabel(t['scorecard.outOfRange.above']);
  await beyond.tap();
  await expect(beyond).toBeFocused();
  await page.keyboard.type('Im Zusammenhang war mehr zu erkennen.');
  await page.getByText(t['scorecard.signals'], { exact: true }).tap();
  await page.locator('.signals .option').first().tap();
  await submitCard(page);
  expect(taps()).toBeLessThan(mostTaps);
});

test('a rating out of range keeps nobody from submitting', async ({ onPhone }) => {
  const page = await onPhone('interviewer3@example.org');
  await openCard(page, candidate);
  await writeNotes(page);
  for (let at = 0; at < questions; at++) await answer(page, at, 4);
  await judge(page, 1);
  await expect(page.getByLabel(t['scorecard.outOfRange.below'])).toBeVisible();
  await submitCard(page);
});

/** As it is done while somebody speaks. */
async function writeNotes(page: Page) {
  for (let at = 0; at < questions; at++) {
    await page
      .getByLabel(`${t['scorecard.note']} (${fill(t['scorecard.question.number'], { at: at + 1 })})`)
      .fill('Hat zuerst gefragt und dann geliefert.');
  }
}

async function answer(page: Page, at: number, rating: number) {
  const question = page.locator('.question').nth(at);
  await pick(question, t['scorecard.result.figures']);
  await pick(question.locator('.brief'), String(rating));
  if (at === 0) await pick(question, t['scorecard.pin']);
}

async function judge(page: Page, rating: number) {
  await pick(page.locator('.judgement'), new RegExp(`^${rating} ·`));
  // Two taps within a moment would be a double tap, which places no caret: nobody's thumb is as fast as a test.
  await expect(page.locator('.save-state')).toHaveAttribute('data-state', 'saved');
  const why = page.getByLabel(t['scorecard.why'], { exact: true });
  await why.tap();
  await expect(why).toBeFocused();
  await page.keyboard.type('Eigener Anteil und Ergebnis waren zu erkennen.');
}

/** Counts what a finger does from now on; gives how often that was. */
async function countTaps(page: Page): Promise<() => number> {
  let taps = 0;
  await page.exposeFunction('tapped', () => {
    taps += 1;
  });
  await page.evaluate(() =>
    addEventListener('pointerdown', () => (window as unknown as { tapped(): void }).tapped(), true),
  );
  return () => taps;
}
