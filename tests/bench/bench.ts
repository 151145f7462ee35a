import { chromium, type Page } from '@playwright/test';
import { browserFlags, browserHelp, findBrowser } from '../browser.ts';
import { cookieHeader, signInAs } from '../demo-visitor.ts';
import { startNetwork } from '../faults/network.ts';
import { startInstallation } from '../installation.ts';
import { freePort } from '../ports.ts';
import { audit } from './lighthouse.ts';
import { openOffline } from './offline.ts';
import { askRepeatedly } from './times.ts';
import { typeInto } from './typing.ts';
import { weigh } from './weigh.ts';

const budget = {
  scorecardJs: 30_000,
  pageJs: 1_500,
  // The card's own file, which whoever has kept a card has loaded, and what lists it.
  deviceJs: 35_000,
  page: 14_000,
  lcpMs: 1_200,
  answerMs: 30,
  typingMs: 100,
  offlineMs: 500,
  startMs: 15_000,
};

const executablePath = findBrowser();
if (!executablePath) {
  console.error(browserHelp);
  process.exit(1);
}

const installation = await startInstallation();
const port = await freePort();
const browser = await chromium.launch({
  executablePath,
  args: [...browserFlags, `--remote-debugging-port=${port}`],
});
try {
  const { siteUrl } = installation;
  print('start, finished build', `${Math.round(installation.startedInMs)} ms`, `${budget.startMs} ms`);

  const desk = await visitor('recruiter@example.org');
  const opening = await firstLink(desk, `${siteUrl}/de/openings`, /\/openings\/[0-9a-f-]{36}$/);
  const loop = await firstLink(desk, siteUrl + opening, /\/loops\/[0-9a-f-]{36}$/);
  const level = await firstLink(desk, `${siteUrl}/de/framework`, /\/guide\/[^/]+\/[^/]+$/);
  for (const path of [
    '/de',
    '/de/openings',
    opening,
    `${opening}/candidates/new`,
    loop,
    '/de/openings/new',
    `${opening}/sheet`,
    '/de/framework',
    level,
    `${level}/kit`,
    '/de/guide/interview',
    '/de/guide/search?q=preis',
    '/de/offline',
  ]) {
    await printWeight(desk, path, budget.pageJs);
  }

  const phone = await visitor('interviewer1@example.org');
  const card = await firstLink(phone, `${siteUrl}/de`, /\/scorecards\/[0-9a-f-]{36}$/);
  await printWeight(phone, card, budget.scorecardJs);
  await printWeight(phone, '/de/device', budget.deviceJs);

  const cookie = await cookieHeader(phone.context());
  const times = await askRepeatedly(siteUrl + card, cookie);
  print(
    'scorecard, warm answer',
    `median ${times.median.toFixed(1)} ms, p95 ${times.p95.toFixed(1)} ms`,
    `${budget.answerMs} ms`,
  );

  await phone.goto(siteUrl + card);
  const typing = await typeInto(phone, 20_000);
  print(
    'typing, 20,000 characters, CPU ÷ 4',
    `median ${typing.median} ms, p95 ${typing.p95} ms over ${typing.keys} keys`,
    `${budget.typingMs} ms`,
  );

  const network = await startNetwork(siteUrl);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
  await signInAs(await context.newPage(), network.url, 'interviewer1@example.org');
  const offlineMs = await openOffline(context, network, card);
  print('scorecard, opened offline', `${Math.round(offlineMs)} ms`, `${budget.offlineMs} ms`);
  await context.close();
  await network.stop();

  for (const path of [card, '/de']) {
    const { accessibility, bestPractices, lcpMs, failed } = await audit(siteUrl + path, port, cookie);
    const found = failed.length ? ` (${failed.join(', ')})` : '';
    print(
      `Lighthouse ${named(path)}`,
      `accessibility ${accessibility}, best practices ${bestPractices}${found}`,
      '100, 100',
    );
    print(`Lighthouse ${named(path)}`, `LCP ${Math.round(lcpMs)} ms`, `${budget.lcpMs} ms`);
  }
} finally {
  await browser.close();
  await installation.stop();
}

async function visitor(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
  const page = await context.newPage();
  await signInAs(page, installation.siteUrl, email);
  return page;
}

async function firstLink(page: Page, url: string, pattern: RegExp): Promise<string> {
  await page.goto(url);
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const found = links.find((href) => pattern.test(href));
  if (!found) throw new Error(`${url} links to nothing like ${pattern}`);
  return found;
}

async function printWeight(page: Page, path: string, jsBudget: number): Promise<void> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const { html, css, js, requests, compressed } = await weigh(
    await context.newPage(),
    installation.siteUrl,
    path,
  );
  await context.close();
  const found = `HTML+CSS ${html + css} B, JS ${js} B, ${requests} requests, ${compressed ? 'compressed' : 'NOT COMPRESSED'}`;
  print(named(path), found, `${budget.page} B, ${jsBudget} B`);
}

function named(path: string): string {
  return path.replace(/[0-9a-f-]{36}/g, '…');
}

function print(what: string, found: string, allowed: string): void {
  console.log(`${what.padEnd(34)} ${found.padEnd(64)} budget ${allowed}`);
}
