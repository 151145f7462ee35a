import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIResponse, Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { says } from './page-checks.ts';
import { expect, test } from './people.ts';

const t = words('de');
const none = '7d6a3e54-2f0c-4f4e-9a55-1f7f5f6f0c11';
const pages = ['', '/kit', '/amend'];

/** An interviewer's card, and all on it that nobody else should be told. */
async function cardOf(phone: Page): Promise<{ path: string; secrets: string[] }> {
  const link = phone.locator('a[href*="/scorecards/"]').first();
  const path = (await link.getAttribute('href')) ?? '';
  await phone.goto(path);
  const about = await phone.locator('.page-head > p').first().innerText();
  const [candidate = '', opening = ''] = about.split(' · ');
  const competency = await phone.getByRole('heading', { level: 1 }).innerText();
  const questions = await phone.locator('.question h2').allInnerTexts();
  const secrets = [candidate, opening, competency, ...questions];
  expect(secrets.filter((secret) => secret.trim() === '')).toEqual([]);
  expect(secrets.length).toBeGreaterThan(3);
  return { path, secrets };
}

test('the link of an invitation leads through signing in to the card', async ({
  onPhone,
  browser,
  installation,
}) => {
  const email = 'interviewer4@example.org';
  const { path, secrets } = await cardOf(await onPhone(email));
  const context = await browser.newContext({
    baseURL: installation.siteUrl,
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
  });
  const phone = await context.newPage();
  await phone.goto(path);
  await expect(phone).toHaveURL(/\/de\/sign-in\?next=/);
  expect(says(await phone.content(), secrets)).toBe(false);
  expect(says(await phone.title(), secrets)).toBe(false);

  const before = mailsTo(email, installation.dataDir).length;
  await phone.getByLabel(t['session.email.label']).fill(email);
  await phone.getByRole('button', { name: t['session.email.send'] }).click();
  await expect.poll(() => mailsTo(email, installation.dataDir).length).toBeGreaterThan(before);
  const mail = mailsTo(email, installation.dataDir).at(-1) ?? '';
  await phone.getByLabel(t['session.code.label']).fill(/\b\d{6}\b/.exec(mail)?.[0] ?? '');
  await phone.getByRole('button', { name: t['session.code.enter'] }).click();
  await expect(phone).toHaveURL(new RegExp(`${path}$`));
  await expect(phone.getByRole('button', { name: t['scorecard.submit'] })).toBeVisible();
  await context.close();
});

test('a forwarded link says the same to a stranger as one that leads nowhere', async ({
  onPhone,
  request,
}) => {
  const { path, secrets } = await cardOf(await onPhone('interviewer4@example.org'));
  const id = path.split('/').at(-1) ?? '';
  for (const page of pages) {
    const real = await request.get(path + page, { maxRedirects: 0 });
    const nowhere = await request.get(path.replace(id, none) + page, { maxRedirects: 0 });
    expect(real.status()).toBe(303);
    await expectAlike(real, nowhere, id);
    const signIn = await request.get(path + page);
    expect(says(await signIn.text(), secrets)).toBe(false);
  }
});

for (const email of ['interviewer5@example.org', 'recruiter@example.org', 'manager@example.org'])
  test(`a forwarded link says the same to ${email} as one that leads nowhere`, async ({ onPhone }) => {
    const { path, secrets } = await cardOf(await onPhone('interviewer4@example.org'));
    const id = path.split('/').at(-1) ?? '';
    const other = await onPhone(email);
    for (const page of pages) {
      const real = await other.request.get(path + page);
      const nowhere = await other.request.get(path.replace(id, none) + page);
      expect(real.status(), page).toBe(404);
      expect(says(await real.text(), secrets), page).toBe(false);
      await expectAlike(real, nowhere, id);
    }

    await other.goto(path);
    await expect(other).toHaveTitle(new RegExp(`^${t['common.notFound.title']}`));
    await expect(other.locator('html')).toHaveAttribute('lang', 'de');
    await expect(other.getByText(t['common.notFound.text'])).toBeVisible();
  });

/** Two answers that differ in nothing but the id that was asked for. */
async function expectAlike(real: APIResponse, nowhere: APIResponse, id: string): Promise<void> {
  const told = async (answer: APIResponse) => ({
    status: answer.status(),
    headers: Object.entries(answer.headers()).flatMap(([name, value]) =>
      name === 'date' ? [] : [`${name}: ${value.replaceAll(id, none)}`],
    ),
    body: (await answer.text()).replaceAll(id, none),
  });
  expect(await told(real)).toEqual(await told(nowhere));
}

function mailsTo(email: string, dataDir: string): string[] {
  return globSync('mail/*.txt', { cwd: dataDir })
    .sort()
    .map((name) => readFileSync(join(dataDir, name), 'utf8'))
    .filter((mail) => mail.startsWith(`To: ${email}\n`));
}
