import { expect, type Page } from '@playwright/test';

/** A loop that is sealed and one that is open, not every loop there is. */
const mostOfRoute = 2;

/** Goes to every page that links and search forms lead to from the first addresses, staying in their language. */
export async function crawl(
  page: Page,
  locale: string,
  first: readonly string[],
  look: (address: string) => Promise<void>,
): Promise<string[]> {
  const found = [...first];
  const ofRoute = Map.groupBy(found, route);
  for (const address of found) {
    const response = await page.goto(address);
    expect.soft(response?.status(), address).toBe(expectedStatus(address));
    await look(address);
    for (const next of await addressesOn(page)) {
      const known = ofRoute.get(route(next)) ?? [];
      if (!next.match(`^/${locale}(/|$)`) || known.includes(next) || known.length === mostOfRoute) continue;
      ofRoute.set(route(next), [...known, next]);
      found.push(next);
    }
  }
  return found;
}

function expectedStatus(address: string): number {
  if (address.endsWith('/no-such-page')) return 404;
  return address.endsWith('/unavailable') ? 503 : 200;
}

/** An address without what differs between pages of one kind; of a query only the names count. */
function route(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here.invalid');
  const path = pathname
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\/guide\/[^/]+\/[^/]+(?=$|\/kit$)/, '/guide/:competency/:level');
  return [path, ...searchParams.keys()].join(' ');
}

/** Where the links of the page lead within the site, and its GET forms with what they offer, today where nothing. */
async function addressesOn(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')].map(
      ({ href }) => href,
    );
    const forms = [...document.querySelectorAll<HTMLFormElement>('form[method=get]')].map((form) => {
      for (const day of form.querySelectorAll<HTMLInputElement>('input[type=date]')) day.value ||= day.min;
      const query = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      return `${form.action.split('?')[0]}?${new URLSearchParams(query)}`;
    });
    return [...links, ...forms].filter((address) => new URL(address).origin === location.origin);
  });
  return [...new Set(addresses.map((address) => address.replace(/^https?:\/\/[^/]+|#.*$/g, '')))];
}
