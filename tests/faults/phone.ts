import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserFlags } from '../browser.ts';
import { freePort } from '../ports.ts';

/** A browser whose process can be killed and started again with what it had stored. */
export async function startPhone(executablePath: string) {
  const folder = mkdtempSync(join(tmpdir(), 'messlatte-phone-'));
  let running = await launch();

  async function launch(): Promise<{ child: ChildProcess; browser: Browser }> {
    const port = await freePort();
    const child = spawn(
      executablePath,
      [
        ...browserFlags,
        '--headless=new',
        `--user-data-dir=${folder}`,
        `--remote-debugging-port=${port}`,
        '--window-size=390,844',
        'about:blank',
      ],
      { stdio: 'ignore' },
    );
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const isUp = await fetch(`http://127.0.0.1:${port}/json/version`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return { child, browser: await chromium.connectOverCDP(`http://127.0.0.1:${port}`) };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the browser did not start');
  }

  async function end({ child, browser }: typeof running) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await gone;
    }
    await browser.close().catch(() => {});
  }

  return {
    context: () => {
      const [context] = running.browser.contexts();
      if (!context) throw new Error('the browser has no context');
      return context;
    },
    /** The process ends in the middle of whatever it does; what it has on the disk stays. */
    async kill() {
      await end(running);
      running = await launch();
    },
    async stop() {
      await end(running);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Phone = Awaited<ReturnType<typeof startPhone>>;

/** What the browser says of the workers of a page's site. */
export async function workersOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const said: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status, runningStatus } of versions)
      said.push(`${versionId}: ${status}, ${runningStatus}`);
  });
  await session.send('ServiceWorker.enable');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await session.detach();
  return said;
}

/** Ends the process behind one page. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash', { timeout: 5000 }).catch(() => {});
  session.send('Page.crash').catch(() => {});
  await crashed;
  // Now and then a browser does not say that a page without a process is closed.
  const late = new Promise((resolve) => setTimeout(resolve, 5000));
  await Promise.race([page.close().catch(() => {}), late]);
}

/** Room for nothing, or for all again. */
export async function fillStorage(page: Page, isFull: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(isFull ? { quotaSize: 1 } : {}) });
  await session.detach();
}
