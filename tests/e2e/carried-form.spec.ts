import type { Page } from '@playwright/test';
import postgres from 'postgres';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { expect, test } from './people.ts';

const t = words('en');
const recruiter = 'recruiter@example.org';
const manager = 'manager@example.org';

/** The form for a new member as a recruiter has filled it in. @returns the name in it, found nowhere else */
async function fillForm(page: Page): Promise<string> {
  const mark = Date.now().toString(36);
  const name = `Nele Fort ${mark}`;
  await page.goto('/en/members');
  await page.getByRole('link', { name: t['members.new'] }).click();
  await page.getByLabel(t['members.field.name']).fill(name);
  await page.getByLabel(t['members.field.email']).fill(`${mark}@example.org`);
  return name;
}

const send = (page: Page) => page.getByRole('button', { name: t['members.new.save'] }).click();
/** The same, sent once the session was over. */
async function sendTooLate(page: Page): Promise<string> {
  const name = await fillForm(page);
  await page.context().clearCookies();
  await send(page);
  return name;
}
const isRefused = (page: Page) =>
  expect(page.getByRole('heading', { level: 1, name: t['session.others.title'] })).toBeVisible();

async function isMember(name: string, databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1 });
  const found = await sql`select 1 from members where name = ${name}`;
  await sql.end();
  return found.length > 0;
}

test.beforeEach(({ page, installation }) => signInAs(page, installation.siteUrl, recruiter, 'en'));

test('a form that was sent after the session had ended is sent again once its author is back', async ({
  page,
  installation,
}) => {
  const name = await sendTooLate(page);
  await expect(page.getByText(t['session.carried'])).toBeVisible();
  await page.getByRole('button', { name: recruiter }).click();
  await expect(page.getByRole('heading', { level: 1, name: t['session.resume.title'] })).toBeVisible();
  expect(await isMember(name, installation.databaseUrl)).toBe(false);
  await page.getByRole('button', { name: t['session.resume.send'] }).click();
  await expect(page).toHaveURL(/\/en\/members\?done=added/);
  expect(await isMember(name, installation.databaseUrl)).toBe(true);
});

test('nobody else who signs in then reads it or sends it', async ({ page, installation }) => {
  const name = await sendTooLate(page);
  await page.getByRole('button', { name: manager }).click();
  await isRefused(page);
  expect(await page.content()).not.toContain(name);
  await page.getByRole('link', { name: t['common.toHome'] }).click();
  await expect(page).toHaveURL(/\/en$/);
  expect(await isMember(name, installation.databaseUrl)).toBe(false);
});

test('nor is it sent in the name of somebody who has signed in in another tab meanwhile', async ({
  page,
  installation,
}) => {
  const name = await fillForm(page);
  await page.context().clearCookies();
  await signInAs(await page.context().newPage(), new URL(page.url()).origin, manager, 'en');
  await send(page);
  await isRefused(page);
  expect(await page.content()).not.toContain(name);
  expect(await isMember(name, installation.databaseUrl)).toBe(false);
});

test('another address than the one a code was asked for takes the form along, and no link leads away from it', async ({
  page,
  installation,
}) => {
  const name = await sendTooLate(page);
  await expect(page.getByText(t['session.carried'])).toBeVisible();
  const language = page.getByRole('link', { name: t['nav.otherLanguage'] });
  await expect(language).toHaveCount(0);
  await page.getByLabel(t['session.email.label']).fill('typo@example.com');
  await page.getByRole('button', { name: t['session.email.send'] }).click();
  await expect(page.getByRole('heading', { level: 1, name: t['session.code.title'] })).toBeVisible();
  await expect(language).toHaveCount(0);
  await page.getByRole('button', { name: t['session.code.other'] }).click();
  await expect(page.getByText(t['session.carried'])).toBeVisible();
  await page.getByRole('button', { name: recruiter }).click();
  await expect(page.getByRole('heading', { level: 1, name: t['session.resume.title'] })).toBeVisible();
  await expect(language).toHaveCount(0);
  await page.getByRole('button', { name: t['session.resume.send'] }).click();
  await expect(page).toHaveURL(/\/en\/members\?done=added/);
  expect(await isMember(name, installation.databaseUrl)).toBe(true);
});
