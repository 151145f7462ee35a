import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { expect, test } from './people.ts';

const t = words('en');

test('a code from a mail signs in, and the address that was asked for comes up', async ({
  page,
  installation,
}) => {
  const email = 'interviewer3@example.org';
  await page.goto('/en/framework?from=mail');
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  await askForCode(page, email);
  await page.getByLabel(t['session.code.label']).fill('000000');
  await page.getByRole('button', { name: t['session.code.enter'] }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await page.getByLabel(t['session.code.label']).fill(await codeFor(email, installation.dataDir));
  await page.getByRole('button', { name: t['session.code.enter'] }).click();
  await expect(page).toHaveURL(/\/en\/framework\?from=mail$/);
});

test('a stranger reads the same and gets no mail', async ({ page, installation }) => {
  const stranger = 'nobody@example.com';
  await page.goto('/en/sign-in');
  await askForCode(page, stranger);
  await expect(page.getByRole('heading', { level: 1, name: t['session.code.title'] })).toBeVisible();
  await expect(page.getByText(stranger)).toBeVisible();
  expect(mailsTo(stranger, installation.dataDir)).toEqual([]);
});

test('a link to a scorecard survives signing in, and is nothing to anybody else', async ({
  onPhone,
  browser,
  installation,
}) => {
  const mine = await onPhone('interviewer4@example.org');
  const link = await mine.locator('a[href*="/scorecards/"]').first().getAttribute('href');
  expect(link).toBeTruthy();
  for (const [email, status] of [
    ['interviewer4@example.org', 200],
    ['interviewer5@example.org', 404],
  ] as const) {
    const context = await browser.newContext({ baseURL: installation.siteUrl });
    const page = await context.newPage();
    await page.goto(link ?? '');
    await page.getByRole('button', { name: email }).click();
    await expect(page).toHaveURL(new RegExp(`${link}$`));
    expect((await page.reload())?.status()).toBe(status);
    await context.close();
  }
});

test('signing out ends the session, whatever the browser kept', async ({ page, context, installation }) => {
  await signInAs(page, installation.siteUrl, 'owner@example.org', 'en');
  const kept = await context.cookies();
  await page.getByText(t['nav.account'], { exact: true }).click();
  await page.getByRole('button', { name: t['nav.signOut'] }).click();
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/sign-in/);
  await context.addCookies(kept);
  await page.goto('/en/framework');
  await expect(page).toHaveURL(/\/en\/sign-in/);
});

async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel(t['session.email.label']).fill(email);
  await page.getByRole('button', { name: t['session.email.send'] }).click();
}

function mailsTo(email: string, dataDir: string): string[] {
  return globSync('mail/*.txt', { cwd: dataDir })
    .sort()
    .map((name) => readFileSync(join(dataDir, name), 'utf8'))
    .filter((mail) => mail.startsWith(`To: ${email}\n`));
}

async function codeFor(email: string, dataDir: string): Promise<string> {
  await expect.poll(() => mailsTo(email, dataDir).length).toBeGreaterThan(0);
  return /\b\d{6}\b/.exec(mailsTo(email, dataDir).at(-1) ?? '')?.[0] ?? '';
}
