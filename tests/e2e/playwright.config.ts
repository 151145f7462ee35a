import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './installation.setup.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: browserFlags },
    // Recording costs a third of the time; TRACE=1 brings it back where something is to be understood.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
});
