import { expect, type Page } from '@playwright/test';

/** Whether the worker has stored a page. */
export const isStored = (page: Page, path: string) =>
  page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path);

/** Waits until the worker has stored a page. Playwright's own waiting takes a promise for an answer. */
export const waitUntilStored = (page: Page, path: string) =>
  expect.poll(() => isStored(page, path), { timeout: 30_000 }).toBe(true);
