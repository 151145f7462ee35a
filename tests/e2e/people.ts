import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
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
  atDesk: async ({ browser, installation }, use) => {
    const visits = visitor(browser, installation, 'en', {
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
    });
    await use(visits.visit);
    await visits.end();
  },
  onPhone: async ({ browser, installation }, use) => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'de-DE' };
    const visits = visitor(browser, installation, 'de', phone);
    await use(visits.visit);
    await visits.end();
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
    end: () => Promise.all(contexts.map((context) => context.close())),
  };
}
