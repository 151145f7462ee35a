import type { Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { signInAs } from '../demo-visitor.ts';
import { expect } from './people.ts';
import { test } from './phone.ts';

const t = words('de');
const recruiter = 'recruiter@example.org';

const said = (page: Page) => page.getByRole('alert').filter({ hasText: t['common.noAnswer'] });

/** The form for a new member, filled in, on a page that a worker answers for. @returns the name in it */
async function fillForm(page: Page): Promise<string> {
  const mark = Date.now().toString(36);
  const name = `Nele Funkloch ${mark}`;
  await page.goto('/de/members/new');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.getByLabel(t['members.field.name']).fill(name);
  await page.getByLabel(t['members.field.email']).fill(`${mark}@example.org`);
  return name;
}

const send = (page: Page) => page.getByRole('button', { name: t['members.new.save'] }).click();

test('a form that gets no answer stays as it was typed, says so, and can be sent again', async ({
  phone,
  network,
}) => {
  await signInAs(phone, network.url, recruiter);
  const name = await fillForm(phone);
  const bystander = await phone.context().newPage();
  await bystander.goto('/de/members/new');
  network.cut(true);
  await send(phone);
  await expect(said(phone)).toBeInViewport({ ratio: 1 });
  await expect(phone.getByLabel(t['members.field.name'])).toHaveValue(name);
  await expect(said(bystander)).toHaveCount(0);
  const changes = await said(phone).evaluateHandle((notice) => {
    const hidden: boolean[] = [];
    new MutationObserver(() => hidden.push(notice.hasAttribute('hidden'))).observe(notice, {
      attributeFilter: ['hidden'],
    });
    return hidden;
  });
  await send(phone);
  await expect.poll(() => changes.jsonValue()).toEqual([true, false]);
  network.heal();
  await send(phone);
  await expect(phone).toHaveURL(/\/de\/members\?done=added/);
});

test('so does a form that was carried over an ended session', async ({ phone, network }) => {
  await signInAs(phone, network.url, recruiter);
  await fillForm(phone);
  await phone.context().clearCookies();
  await send(phone);
  await phone.getByRole('button', { name: recruiter }).click();
  await expect(phone.getByRole('heading', { level: 1, name: t['session.resume.title'] })).toBeVisible();
  network.cut(true);
  await phone.getByRole('button', { name: t['session.resume.send'] }).click();
  await expect(said(phone)).toBeInViewport({ ratio: 1 });
  network.heal();
  await phone.getByRole('button', { name: t['session.resume.send'] }).click();
  await expect(phone).toHaveURL(/\/de\/members\?done=added/);
});
