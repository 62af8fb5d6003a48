import { defineConfig } from 'playwright/test';
import e2e from '../../e2e/playwright.config.ts';

/** How long an assertion waits, in milliseconds: a multiple of what a test takes without a mutant on this machine. */
const conditionTimeoutMs = Number(process.env['MUTANT_CONDITION_MS'] ?? 60_000);

/** The end-to-end tests as they run for a mutant: each failure is expected, so that none is waited for long or recorded. */
export default defineConfig({
  ...e2e,
  testDir: '../../e2e',
  workers: 1,
  maxFailures: 1,
  timeout: 12 * conditionTimeoutMs,
  expect: { timeout: conditionTimeoutMs },
  reporter: [['json']],
  use: {
    ...e2e.use,
    actionTimeout: conditionTimeoutMs,
    navigationTimeout: 2 * conditionTimeoutMs,
    trace: 'off',
  },
});
