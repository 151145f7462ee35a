import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every page is there in both languages: axe reads the German one on the smallest phone, the English one on a desk. */
const sizes = [
  { width: 360, height: 640, axe: '/de' },
  { width: 1280, height: 800, axe: '/en' },
  { width: 390, height: 844, axe: null },
];
const schemes = ['light', 'dark'] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What every page keeps to, at each size; light and dark take turns, and `turn` says who begins. */
export async function checkPage(page: Page, name: string, turn: number): Promise<void> {
  await checkDocument(page, name);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('main details')) part.open = true;
  });
  for (const [at, { axe, ...size }] of sizes.entries()) {
    const colorScheme = schemes[(turn + at) % schemes.length] ?? 'light';
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const where = `${name} at ${size.width}, ${colorScheme}`;
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${where}: width`).toBeLessThanOrEqual(size.width);
    if (!axe || !name.startsWith(axe)) continue;
    // Without the legacy mode each run opens a page of its own, for frames that are not here.
    const { violations } = await new AxeBuilder({ page })
      .withTags(rules)
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect.soft(found, where).toEqual([]);
  }
}

async function checkDocument(page: Page, name: string): Promise<void> {
  const has = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title.trim() !== '',
    isIsland: document.querySelector('[data-island]') !== null,
    // Data in a script element is none.
    scripts: [...document.scripts].filter(({ type }) => !type.endsWith('json')).map(({ src }) => src),
  }));
  const language = new URL(page.url()).pathname.split('/')[1];
  expect.soft(has, name).toMatchObject({ language, headings: 1, title: true });
  if (!has.isIsland) {
    const more = has.scripts.filter((address) => !/\/app(\.[\w-]+)?\.js$/.test(address));
    expect.soft(more, `${name}: scripts without an island`).toEqual([]);
  }
}

/** Hears what the browser complains about: errors in scripts, on the console, and what the security policy blocks. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A page that does not exist is one, whatever else it says.
    const isPageItself = message.location().url === page.url() && message.text().startsWith('Failed to load');
    if (message.type() === 'error' && !isPageItself) heard.push(`${page.url()}: ${message.text()}`);
  });
  return heard;
}

/** Keeps the text of every answer that the page gets, and gives those that say one of the things. */
export function answersTo(page: Page): { saying: (things: readonly string[]) => Promise<string[]> } {
  const answers: Promise<{ url: string; text: string }>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    // A redirect has no text; what left the page while it loaded was not shown to anybody.
    answers.push(
      response.text().then(
        (text) => ({ url, text }),
        () => ({ url, text: '' }),
      ),
    );
  });
  return {
    saying: async (things) =>
      (await Promise.all(answers)).filter(({ text }) => says(text, things)).map(({ url }) => url),
  };
}

/** Whether a text says one of the things, as HTML or not. */
export function says(text: string, things: readonly string[]): boolean {
  const bare = (marked: string) => marked.replaceAll(/&#?\w+;|["'&<>\\]/g, '');
  const all = bare(text);
  return things.some((thing) => all.includes(bare(thing)));
}
