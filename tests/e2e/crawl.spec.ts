import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { crawl } from './crawl.ts';
import { answersTo, checkPage, complaints, says } from './page-checks.ts';
import { expect, test } from './people.ts';

// Many pages, each at three sizes: as long as it takes, and one person's beside another's.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

const locales = ['de', 'en'] as const;
/** Framework and guide are the same for everybody: the framework's owner looks at them, the others pass through. */
const sameForAll = /^\/\w+\/(framework$|guide\/)/;
/** Whoever has a page of their own sees it in both languages; manager and observer see what recruiters do, less of it. */
const personas = [
  { name: 'recruiter', speaks: locales },
  { name: 'manager', speaks: ['de'] },
  { name: 'owner', speaks: locales },
  { name: 'observer', speaks: ['en'] },
  { name: 'interviewer1', speaks: locales },
] as const;
const questions = globSync('content/*/*/questions/*.yaml').flatMap((file) => {
  const read = parse(readFileSync(file, 'utf8')) as { questions: Record<string, { text: string }> };
  return Object.values(read.questions).map(({ text }) => text.trim());
});

for (const { name: persona, speaks } of personas) {
  test(`every page of ${persona}`, async ({ atDesk, installation }) => {
    const page = await atDesk(`${persona}@example.org`);
    const answers = answersTo(page);
    await checkAll(
      page,
      (locale) => [
        `/${locale}`,
        `/${locale}/guide/search?q=account+xyzzy`,
        `/${locale}/device?leaving`,
        `/${locale}/no-such-page`,
      ],
      (address) => persona === 'owner' || !sameForAll.test(address),
      speaks,
    );
    expect(await answers.saying([installation.secretKey])).toEqual([]);
  });
}

test('every page of somebody who is not signed in', async ({ page, installation }) => {
  const answers = answersTo(page);
  await checkAll(page, (locale) => [
    `/${locale}/sign-in`,
    `/${locale}/legal-notice`,
    `/${locale}/privacy`,
    `/${locale}/unavailable`,
    `/${locale}/offline`,
    `/${locale}/no-such-page`,
  ]);
  expect(await answers.saying([installation.secretKey, ...questions])).toEqual([]);
});

test('what members read leads strangers to signing in, without a word of it', async ({ atDesk, request }) => {
  const page = await atDesk('recruiter@example.org');
  for (const locale of locales) {
    let withQuestions = 0;
    const found = await crawl(page, locale, [`/${locale}`], async () => {
      if (says(await page.content(), questions)) withQuestions += 1;
    });
    expect(withQuestions).toBeGreaterThan(0);
    const open = ['legal-notice', 'privacy'].map((name) => `/${locale}/${name}`);
    for (const address of found.filter((one) => !open.includes(one))) {
      const response = await request.get(address);
      expect.soft(new URL(response.url()).pathname, address).toBe(`/${locale}/sign-in`);
      expect.soft(says(await response.text(), questions), address).toBe(false);
    }
  }
});

async function checkAll(
  page: Page,
  first: (locale: string) => string[],
  concerns: (address: string) => boolean = () => true,
  speaks: readonly (typeof locales)[number][] = locales,
): Promise<void> {
  const heard = complaints(page);
  let turn = 0;
  for (const locale of speaks)
    await crawl(page, locale, first(locale), async (address) => {
      if (concerns(address)) await checkPage(page, address, turn++);
    });
  expect(heard).toEqual([]);
}
