import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { signInAs } from '../demo-visitor.ts';
import type { Installation } from '../installation.ts';

type Running = Omit<Installation, 'stop'>;

/** A signed-in person with a browser of their own. */
type Visit = (email: string) => Promise<Page>;

interface People {
  installation: Running;
  /** A laptop, in English. */
  atDesk: Visit;
  /** A phone with a touch screen, in German. */
  onPhone: Visit;
}

/** The installation that all journeys share, and the people in it; every browser is closed after its test. */
export const test = base.extend<People>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's own text.
  installation: async ({}, use) => {
    await use(JSON.parse(process.env['MESSLATTE_INSTALLATION'] ?? '') as Running);
  },
  baseURL: ({ installation }, use) => use(installation.siteUrl),
  atDesk: async ({ browser, installation }, use, info) => {
    const visits = visitor(browser, installation, 'en', {
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    });
    await use(visits.visit);
    await visits.end(info);
  },
  onPhone: async ({ browser, installation }, use, info) => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'de-DE' };
    const visits = visitor(browser, installation, 'de', phone);
    await use(visits.visit);
    await visits.end(info);
  },
});

export { expect } from '@playwright/test';

/** Sessions of the people who were here before; signing in itself is tried where it is the matter. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

function visitor(browser: Browser, { siteUrl }: Running, locale: string, options: BrowserContextOptions) {
  const contexts: BrowserContext[] = [];
  return {
    async visit(email: string) {
      const session = sessions.get(email);
      const context = await browser.newContext({
        ...options,
        baseURL: siteUrl,
        ...(session && { storageState: session }),
      });
      contexts.push(context);
      const page = await context.newPage();
      if (session) await page.goto(`/${locale}`);
      // Nobody yet, or somebody who has signed out since.
      if (!session || page.url().includes('/sign-in')) {
        await signInAs(page, siteUrl, email, locale);
        sessions.set(email, await context.storageState());
      }
      return page;
    },
    async end(info: TestInfo) {
      await printScreensOfFailed(contexts, info);
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** What was on the screens when a test failed, where nothing but what was printed is left of a run. */
export async function printScreensOfFailed(
  contexts: BrowserContext[],
  { status, expectedStatus }: TestInfo,
): Promise<void> {
  if (status !== expectedStatus) await printScreens(contexts);
}

export async function printScreens(contexts: BrowserContext[]): Promise<void> {
  for (const page of contexts.flatMap((context) => context.pages())) {
    const shown = page.locator('body').ariaSnapshot({ timeout: 3000 });
    console.log(`\n${page.url()}\n${await shown.catch(String)}`);
  }
}
