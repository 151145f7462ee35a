import type { Page } from '@playwright/test';
import { frameworkFolder } from '../../src/content/folder.ts';
import { readEntries } from '../../src/content/read.ts';
import { editionOf } from '../../src/content/release.ts';
import { anchorAt, competencyById, scalePoint } from '../../src/domain/framework.ts';
import { fill, words } from '../../src/ui/words.ts';
import { openCard, pick } from './interviewer.ts';
import { expect, test } from './people.ts';

const t = words('de');
const smallPhone = { width: 360, height: 640 };

/** A card of the demo that no other journey writes on. */
async function ownCard(page: Page): Promise<void> {
  await openCard(page, 'Tobias Lindqvist');
  await page.setViewportSize(smallPhone);
  await expect(page.locator('[data-island]:not([data-running])')).toHaveCount(0);
}

async function stepwise(page: Page): Promise<void> {
  await page.locator('.view summary').tap();
  await pick(page.locator('.view'), t['scorecard.view.steps']);
}

const where = (at: number) => fill(t['scorecard.step'], { at, of: 4 });

test('question by question: forth, back, by the browser, by links, and remembered', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  await stepwise(page);
  await expect(page.getByText(where(1))).toBeVisible();
  const next = page.getByRole('button', { name: t['scorecard.step.next'] });
  await next.tap();
  await expect(page.locator('.question').nth(1)).toBeFocused();
  await expect(page.locator('.question').nth(0)).toBeHidden();
  await next.tap();
  await page.goBack();
  await expect(page.getByText(where(2))).toBeVisible();
  await page.reload();
  await expect(page.getByText(where(2))).toBeVisible();

  await next.tap();
  await next.tap();
  await expect(page.locator('.judgement')).toBeFocused();
  await expect(next).toHaveCount(0);
  // A second tap on what has just become another button does nothing.
  const submit = page.getByRole('button', { name: t['scorecard.submit'] });
  await expect(async () => {
    await submit.tap();
    await expect(page.getByRole('alert')).toBeFocused({ timeout: 500 });
  }).toPass();
  const missing = new RegExp(
    `${fill(t['scorecard.question.number'], { at: 2 })}.*${t['scorecard.missing.rating']}`,
  );
  await page.getByRole('alert').getByRole('link', { name: missing }).tap();
  await expect(page.getByText(where(2))).toBeVisible();
  await expect(page.getByRole('group', { name: `${t['scorecard.thisAnswer']} (Frage 2)` })).toBeFocused();
});

test('a card that is opened again goes on where it was', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  const second = page.locator('.question').nth(1);
  await second.getByLabel(t['scorecard.note']).tap();
  const { pathname } = new URL(page.url());
  const again = async () => {
    await page.goto('/de');
    await page.goto(pathname);
  };
  await again();
  await expect(second).toBeFocused();
  await expect(second.getByRole('heading')).toBeInViewport();

  await stepwise(page);
  await expect(page.getByText(where(2))).toBeVisible();
  await page.getByRole('button', { name: t['scorecard.step.next'] }).tap();
  await again();
  await expect(page.getByText(where(3))).toBeVisible();
  // Also when another card was opened in between.
  await page.goto('/de');
  await page.locator('.card a[href*="/scorecards/"]').filter({ visible: true }).first().tap();
  await again();
  await expect(page.getByText(where(3))).toBeVisible();
});

test('a card that does not run says that nothing is saved', async ({ onPhone, browser, installation }) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  await expect(page.getByText(t['scorecard.noscript'])).toBeHidden();
  const without = await browser.newContext({
    storageState: await page.context().storageState(),
    baseURL: installation.siteUrl,
    javaScriptEnabled: false,
  });
  const dead = await without.newPage();
  await dead.goto(new URL(page.url()).pathname);
  await expect(dead.getByText(t['scorecard.noscript'])).toBeInViewport();
  await without.close();
});

test('the result stays in sight while its question is, and covers no line that is typed', async ({
  onPhone,
}) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  const question = page.locator('.question').first();
  const result = question.locator('.result');
  const foot = page.locator('.foot');
  // Where a question only just begins, its own words are what is seen.
  await question.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top + 190 - innerHeight));
  const firstLine = (await question.getByRole('heading').boundingBox())?.y ?? Infinity;
  expect(firstLine + 24).toBeLessThan((await foot.boundingBox())?.y ?? 0);
  expect(firstLine + 24).toBeLessThan((await result.boundingBox())?.y ?? 0);
  for (const block of ['start', 'center', 'end'] as const) {
    await question.evaluate((it, to) => it.scrollIntoView({ block: to }), block);
    await expect(result).toBeInViewport({ ratio: 1 });
  }
  const note = question.getByLabel(t['scorecard.note']);
  await note.tap();
  const line = async () => {
    // The caret stands at the end, above the lower padding and border.
    const box = await note.boundingBox();
    const top = (await result.boundingBox())?.y ?? 0;
    return {
      caret: (box?.y ?? 0) + (box?.height ?? 0) - 9,
      top: Math.min(top, (await foot.boundingBox())?.y ?? 0),
    };
  };
  for (let at = 0; at < 30; at++) {
    await page.keyboard.type(`Zeile ${at}\n`);
    const { caret, top } = await line();
    expect(caret, `line ${at}`).toBeLessThanOrEqual(top);
  }
  // Taken out again, the field stays as high as it was: nothing below it jumps.
  const { height } = (await note.boundingBox()) ?? { height: 0 };
  for (let at = 0; at < 10; at++) await page.keyboard.press('Backspace');
  expect((await note.boundingBox())?.height).toBe(height);
});

test('with letters twice as large nothing covers what is typed, on a wide screen either', async ({
  onPhone,
}) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const question = page.locator('.question').nth(1);
  const note = question.locator('textarea').first();
  await note.click();
  for (let at = 0; at < 14; at++) {
    await page.keyboard.type(`Line ${at}\n`);
    const box = await note.boundingBox();
    const caret = (box?.y ?? 0) + (box?.height ?? 0) - 9;
    const bar = await question.locator('.result').boundingBox();
    const foot = await page.locator('.foot').boundingBox();
    expect(caret, `line ${at}`).toBeLessThanOrEqual(Math.min(bar?.y ?? 0, foot?.y ?? 0));
  }
});

test('what each rating means stands in place before one is chosen, all four in one view', async ({
  onPhone,
}) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  const { de } = editionOf(readEntries(frameworkFolder())).content;
  const own = competencyById(de, 'relationship-depth');
  const [, mid, senior] = de.levels;
  const ofOneAnswer = ([4, 3, 2, 1] as const).map((rating) => scalePoint(de, rating)?.answer ?? '');
  const anchors = [senior, mid].map((level) => (own && level && anchorAt(own, level.id)?.summary) ?? '');

  for (const [part, meanings] of [
    ['.question', ofOneAnswer],
    ['.judgement', anchors],
  ] as const) {
    const options = page.locator(part).first().locator('.rate');
    await expect(options).toHaveCount(5);
    for (const [at, meaning] of meanings.entries()) await expect(options.nth(at)).toContainText(meaning);
    const first = await options.first().boundingBox();
    const last = await options.nth(3).boundingBox();
    const height = (last?.y ?? Infinity) + (last?.height ?? 0) - (first?.y ?? 0);
    expect(height, part).toBeLessThan((await page.locator('.foot').boundingBox())?.y ?? 0);
  }
});

test('words to think twice about appear beside the note, with reasons, and move nothing', async ({
  onPhone,
}) => {
  const page = await onPhone('interviewer1@example.org');
  await ownCard(page);
  const question = page.locator('.question').nth(1);
  const note = question.getByLabel(t['scorecard.note']);
  await note.fill('Ruhig und klar.');
  const below = question.locator('.brief');
  const before = (await below.boundingBox())?.y;
  await note.press('End');
  await page.keyboard.type(' Aber zu alt.');
  const hint = question.getByRole('button', { name: fill(t['scorecard.hint'], { words: 'zu alt' }) });
  await expect(hint).toBeVisible();
  expect((await below.boundingBox())?.y).toBe(before);
  await hint.tap();
  await expect(question.locator('[popover]')).toContainText('AGG');
  await page.keyboard.press('Escape');
  await note.fill('Ruhig und klar.');
  await expect(hint).toHaveCount(0);
});

test('the words to think twice about are for members', async ({ request }) => {
  const answer = await request.get('/de/wording.json', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
});

test('the time against the plan runs when it is asked to, and can be hidden', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await page.clock.install();
  await ownCard(page);
  await page.locator('.view summary').tap();
  await page.getByRole('button', { name: t['scorecard.clock.start'] }).tap();
  const said = (minute: number, part: string) => page.getByText(fill(t['scorecard.clock'], { minute, part }));
  await expect(said(1, t['scorecard.clock.opening'])).toBeVisible();
  await page.clock.runFor('18:10');
  await expect(said(19, fill(t['scorecard.question.number'], { at: 2 }))).toBeVisible();
  await page.locator('.view').getByText(t['scorecard.view.clock']).tap();
  await expect(said(19, fill(t['scorecard.question.number'], { at: 2 }))).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-island]:not([data-running])')).toHaveCount(0);
  await expect(page.locator('.clock')).toHaveCount(0);
});
