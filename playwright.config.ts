import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './scripts/chromium';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/server.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  use: {
    baseURL: process.env.ROUNDTABLE_URL,
    launchOptions: await chromiumLaunch(),
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace takes longer than its test: record the one that you wonder about, with `--trace on`.
    trace: 'off',
  },
});
