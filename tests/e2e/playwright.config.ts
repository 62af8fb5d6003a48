import { defineConfig } from 'playwright/test';

/** Nothing that works takes this long, on a machine ten times slower than ours too. It only ends what hangs. In milliseconds. */
const hangGuardMs = 15 * 60_000;
/** How long an assertion or an action waits for its condition. In milliseconds. */
const conditionTimeoutMs = 2 * 60_000;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  // Tests wait for browsers more than they work.
  workers: '100%',
  fullyParallel: false,
  forbidOnly: true,
  timeout: hangGuardMs,
  expect: { timeout: conditionTimeoutMs },
  reporter: [['list']],
  use: {
    viewport: { width: 390, height: 844 },
    actionTimeout: conditionTimeoutMs,
    navigationTimeout: conditionTimeoutMs,
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
});
