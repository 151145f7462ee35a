import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import de from '../../content/ui/de.json' with { type: 'json' };
import en from '../../content/ui/en.json' with { type: 'json' };
import { frameworkFolder } from '../../src/content/folder.ts';
import { readEntries } from '../../src/content/read.ts';
import { editionOf } from '../../src/content/release.ts';
import { competencyById } from '../../src/domain/framework.ts';
import { expect, test } from './people.ts';

const { content } = editionOf(readEntries(frameworkFolder()));

test('an interviewer prints the kit of their own card, and nobody prints another’s', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await page.locator('main a[href*="/scorecards/"]').first().click();
  await page.getByRole('link', { name: de['kit.print'] }).click();
  await expect(page).toHaveURL(/\/de\/scorecards\/[0-9a-f-]{36}\/kit$/);

  const own = competencyById(content.de, 'relationship-depth');
  const core = own?.questions.filter(({ kind }) => kind === 'core') ?? [];
  for (const { text } of core.slice(0, 3))
    await expect(page.getByRole('heading', { name: text })).toBeVisible();
  await expect(page.getByRole('heading', { name: core[3]?.text ?? '' })).toHaveCount(0);
  for (const chip of ['figures', 'words', 'none'] as const)
    await expect(page.getByText(de[`scorecard.result.${chip}`], { exact: true })).toHaveCount(3);
  await expect(page.getByText(content.de.guide?.opening[0] ?? '')).toBeVisible();
  await expect(page.locator('.kit-line', { hasText: 'Ines Brandt' })).toBeVisible();
  // Head and opening, running order, a page for each of three questions, judgement, signals, what is not asked.
  expect(await sheetsOfPaper(page)).toBe(8);

  const stranger = await onPhone('interviewer2@example.org');
  const answer = await stranger.goto(new URL(page.url()).pathname);
  expect(answer?.status()).toBe(404);
});

test('a blank kit of the guide is as long as the interview', async ({ atDesk }) => {
  const page = await atDesk('interviewer1@example.org');
  await page.goto('/en/guide/renewal-management/mid');
  await page.getByRole('link', { name: en['kit.print'] }).click();
  const competency = competencyById(content.en, 'renewal-management');
  const asked = () => page.locator('.kit-question h2').allTextContents();
  const core = competency?.questions.filter(({ kind }) => kind === 'core').map(({ text }) => text);
  expect(await asked()).toEqual(core?.slice(0, 3));
  await page.getByRole('link', { name: '60 minutes' }).click();
  await expect(page.locator('.kit-question h2')).toHaveCount(4);
  expect(await asked()).toEqual(core);
  await page.getByRole('link', { name: '30 minutes' }).click();
  await expect(page.locator('.kit-question h2')).toHaveCount(2);
});

test('a recruiter takes the candidate’s sheet in either language, on paper or as text', async ({
  atDesk,
}) => {
  const page = await atDesk('recruiter@example.org');
  await page.goto('/en/openings');
  await page
    .getByRole('link', { name: /Senior Account Manager/ })
    .first()
    .click();
  await page.getByRole('link', { name: en['sheet.link'] }).click();
  await expect(page.getByRole('heading', { name: content.en.candidateSheet?.title ?? '' })).toBeVisible();
  await expect(page.getByText('45 minutes')).toBeVisible();
  await expect(page.getByText('6 months')).toBeVisible();
  await expect(page.locator('.sheet')).not.toContainText(/[{}]/);
  expect(await sheetsOfPaper(page)).toBe(1);

  await page.getByRole('link', { name: en['sheet.other'] }).click();
  await expect(page.getByRole('heading', { name: content.de.candidateSheet?.title ?? '' })).toBeVisible();
  expect(await sheetsOfPaper(page)).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: de['sheet.download'] }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${de['sheet.file']}.txt`);
  const text = readFileSync(await download.path(), 'utf8');
  for (const { title } of content.de.candidateSheet?.sections ?? [])
    expect(text).toContain(title.toUpperCase());
  const question = content.de.competencies[0]?.questions[0]?.text ?? '';
  expect(text).not.toContain(question);
});

/** Pages of A4 that the browser makes of it, without backgrounds as most people print. */
async function sheetsOfPaper(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
