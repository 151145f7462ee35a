import type { BrowserContext, Page } from '@playwright/test';

/** Signs one of the demo's people in by their button on the sign-in page and waits until they are home. */
export async function signInAs(page: Page, siteUrl: string, email: string, locale = 'de'): Promise<void> {
  await page.goto(`${siteUrl}/${locale}/sign-in`);
  await page.getByRole('button', { name: new RegExp(email.replace('.', '\\.')) }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

/** The cookies of a context as a header, for requests made outside the browser. */
export async function cookieHeader(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}
