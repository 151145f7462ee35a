import type { Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { pick } from './interviewer.ts';
import { expect, test } from './people.ts';

const de = words('de');
const en = words('en');

test('an opening without its manager: the summary names the field and leads there, what was typed still stands', async ({
  atDesk,
}) => {
  const page = await atDesk('recruiter@example.org');
  await page.goto('/en/openings/new');
  const title = '<b>Bold</b> "; drop table openings; --';
  await page.getByLabel(en['openings.field.title']).fill(title);
  await page.getByRole('button', { name: en['openings.new.save'] }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel(en['openings.field.title'])).toHaveValue(title);
  await summary.getByRole('link', { name: new RegExp(en['openings.field.manager']) }).click();
  await expect(page.getByLabel(en['openings.field.manager'])).toBeFocused();
});

test('a candidate without a name is refused in the reader’s language', async ({ onPhone }) => {
  const page = await onPhone('recruiter@example.org');
  await page.goto('/de/openings');
  await page.locator('main a[href*="/openings/"]').filter({ hasText: 'Senior' }).first().tap();
  await page.getByRole('link', { name: de['candidates.new'] }).first().tap();
  await page.getByLabel(de['candidates.field.email']).fill('kim@example.com');
  await page.getByRole('button', { name: de['candidates.new.save'] }).tap();
  await expect(page.getByRole('alert')).toContainText(de['errors.field_required']);
  await expect(page.getByLabel(de['candidates.field.email'])).toHaveValue('kim@example.com');
});

test('what is not there is not found, in words and in the look of the site', async ({ onPhone }) => {
  const page = await onPhone('recruiter@example.org');
  for (const path of [
    '/de/loops/none',
    '/de/openings/1',
    '/de/scorecards/%27',
    '/de/guide/x/y',
    '/de/loops/00000000-0000-4000-8000-000000000000',
  ]) {
    await test.step(path, async () => {
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: de['common.notFound.title'] })).toBeVisible();
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    });
  }
});

test('an incomplete card is refused at its fields', async ({ onPhone }) => {
  const page = await cardOf(await onPhone('interviewer6@example.org'));
  await page.getByRole('button', { name: de['scorecard.submit'] }).tap();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: new RegExp(de['errors.why_required']) }).tap();
  await expect(page.getByLabel(de['scorecard.why'], { exact: true })).toBeFocused();
});

test('a note that is too long is kept, said, and nothing else is held up by it', async ({ onPhone }) => {
  const page = await cardOf(await onPhone('interviewer5@example.org'));
  const notes = page.getByLabel(de['scorecard.note']);
  await notes.first().fill('x'.repeat(10_001));
  await notes.nth(1).fill('Zweite Antwort');
  await expect(page.getByText(de['scorecard.state.invalid']).first()).toBeVisible();
  await page.evaluate(() =>
    window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true),
  );
  await page.reload();
  await expect(notes.nth(1)).toHaveValue('Zweite Antwort');
});

test('a session that ends while somebody types loses no word', async ({ onPhone }) => {
  const page = await cardOf(await onPhone('interviewer4@example.org'));
  const note = page.getByLabel(de['scorecard.note']).first();
  await note.fill('Vor dem Ende');
  await expect(page.getByText(de['scorecard.state.saved'], { exact: true }).first()).toBeVisible();
  await page.context().clearCookies();
  await note.fill('Vor dem Ende und danach');
  await expect(page.getByText(de['scorecard.state.signed_out']).first()).toBeVisible();
  const other = await page.context().newPage();
  await other.goto('/de/sign-in');
  await other.getByRole('button', { name: 'interviewer4@example.org' }).tap();
  await other.waitForURL(/\/de$/);
  await expect(page.getByText(de['scorecard.state.saved'], { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
  await page.reload();
  await expect(note).toHaveValue('Vor dem Ende und danach');
});

test('what is typed and tapped before the script has arrived is kept', async ({ browser, installation }) => {
  const { siteUrl } = installation;
  // A worker would have the script at hand.
  const context = await browser.newContext({ baseURL: siteUrl, hasTouch: true, serviceWorkers: 'block' });
  const phone = await context.newPage();
  await signInAs(phone, siteUrl, 'interviewer2@example.org');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await phone.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await phone.locator('a[href*="/scorecards/"]').first().tap();
  const question = phone.locator('.question').first();
  await question.getByLabel(de['scorecard.note']).fill('Schon vorher getippt');
  await pick(question, de['scorecard.result.words']);
  release();
  await expect(phone.locator('[data-island]:not([data-running])')).toHaveCount(0);
  await expect(question.getByLabel(de['scorecard.note'])).toHaveValue('Schon vorher getippt');
  await expect(question.getByLabel(de['scorecard.result.words'])).toBeChecked();
  await context.close();
});

/** Opens the first scorecard that somebody still owes. */
async function cardOf(page: Page): Promise<Page> {
  await page.locator('.next a[href*="/scorecards/"]').tap();
  await expect(page.getByRole('button', { name: de['scorecard.submit'] })).toBeVisible();
  await expect(page.locator('[data-island]:not([data-running])')).toHaveCount(0);
  return page;
}
