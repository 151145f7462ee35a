import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const browserHelp =
  'No browser found: run "npx playwright install chromium" or install the package "chromium" of your system.';

/** The browser for tests: the system's own first, else the one that Playwright downloaded; null when there is none. */
export function findBrowser(): string | null {
  const own = process.env['CHROMIUM_PATH'];
  return (
    [...(own ? [own] : []), ...installed, chromium.executablePath()].find((path) => existsSync(path)) ?? null
  );
}

/** Quiet, and able to run as root in a container. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
