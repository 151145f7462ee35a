import type { Locator } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { expect, test } from './people.ts';

const t = words('de');

test('an interviewer searches the bank by keyboard and lands at the question', async ({ onPhone }) => {
  const page = await onPhone('interviewer1@example.org');
  await page.goto('/de/framework');
  // A question that asks for a word of its own: its last long one, in capitals and with ä, ö, ü written out.
  await page.locator('td a').first().click();
  const asked = (await page.locator('#questions ~ ol h3').first().textContent()) ?? '';
  const word = asked.match(/\p{L}{7,}/gu)?.at(-1) ?? '';
  const typed = word.toUpperCase().replaceAll('Ä', 'AE').replaceAll('Ö', 'OE').replaceAll('Ü', 'UE');

  await page.goto('/de/framework');
  const field = page.getByRole('searchbox', { name: t['guide.search.label'] });
  await field.focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/de/guide/search?q=${typed}`);
  await expect(field).toHaveValue(typed);
  // The search is the server's: no script but the one that every page has.
  await expect(page.locator('script')).toHaveCount(1);
  await expect(page.locator('script')).toHaveAttribute('src', /^\/_astro\/app\.[\w-]+\.js$/);

  const result = page.getByRole('link', { name: asked });
  await expect(result.locator('mark').first()).toHaveText(new RegExp(word, 'i'));
  for (let steps = 0; steps < 60 && !(await isFocused(result)); steps++) await page.keyboard.press('Tab');
  await expect(result).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/de\/guide\/[^/]+\/[^/#]+#[^#]+$/);
  const question = page.locator(new URL(page.url()).hash);
  await expect(question).toBeInViewport();
  await expect(question.getByRole('heading', { name: asked })).toBeInViewport();
});

test('a search without a result keeps the query and offers others; one without a query says what there is', async ({
  onPhone,
}) => {
  const page = await onPhone('interviewer1@example.org');
  const query = '<b>"Quasar & Raumschiff"</b>';
  await page.goto(`/de/guide/search?q=${encodeURIComponent(query)}`);
  await expect(page.getByRole('heading', { name: t['guide.search.none.title'] })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue(query);
  await expect(page.locator('main b')).toHaveCount(0);

  await page.goto('/de/guide/search');
  await expect(page.getByText(t['guide.search.start'])).toBeVisible();
  await page.getByRole('list', { name: t['guide.search.examples'] }).getByRole('link').last().tap();
  await expect(page.locator('main mark').first()).toBeVisible();
});

function isFocused(link: Locator): Promise<boolean> {
  return link.evaluate((element) => element === document.activeElement);
}
