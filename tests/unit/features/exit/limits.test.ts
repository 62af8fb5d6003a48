import { afterEach, beforeEach, mock } from 'node:test';
import { runScript } from '../../../support/dom-page.ts';
import { type FakeBrowser, installFakeBrowser } from '../../../support/fake-browser.ts';
import { taps } from '../../../support/shift-keys/strokes.ts';
import { testLimits } from '../../../support/test-limits.ts';

type ExitModule = typeof import('../../../../src/features/exit/browser/exit.client.ts');
type ShiftKeyModule = typeof import('../../../../src/features/exit/browser/shift-key.client.ts');

// The limits are in scripts that read the document while they load.
installFakeBrowser();
const limits = await import('../../../../src/features/exit/limits.ts');

const folder = 'features/exit/browser';
let browser: FakeBrowser;
let guardRestoredPage: ExitModule['guardRestoredPage'];

/** New instances of the scripts, as on a new page. */
async function openPage(): Promise<void> {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  browser = installFakeBrowser({ data: { leave: 'https://exit.example/' } });
  ({ guardRestoredPage } = await runScript<ExitModule>(`${folder}/exit.client.ts`));
  (await runScript<ShiftKeyModule>(`${folder}/shift-key.client.ts`)).watchShiftKey();
}

beforeEach(openPage);
afterEach(() => mock.timers.reset());

/** The visits of one exit, this long after it. */
function visitsAfter(milliseconds: number): number {
  browser.storage.set('tab', 'left');
  const before = browser.visited.length;
  guardRestoredPage();
  mock.timers.tick(milliseconds);
  const visits = browser.visited.length - before;
  for (let minute = 0; minute < 10; minute++) mock.timers.tick(60_000);
  return visits;
}

/** The visits of one exit in all. */
function visitsOfExit(): number {
  const before = browser.visited.length;
  visitsAfter(0);
  return browser.visited.length - before;
}

/** Whether taps that are held so long and so far apart leave. */
async function leaves({ count = 3, held = 50, gap = 100 }): Promise<boolean> {
  await openPage();
  const starts = Array.from({ length: count }, (_, index) => index * (held + gap));
  for (const { at, type, key } of taps(held, ...starts))
    browser.dispatch(type, { key, timeStamp: 60_000 + at });
  return browser.visited.length > 0;
}

testLimits(limits, {
  maxAttempts: { max: 3, accepts: (attempts) => visitsOfExit() >= attempts },
  retryDelayMs: { min: 8000, accepts: (milliseconds) => visitsAfter(milliseconds) === 2 },
  requiredTaps: { min: 3, accepts: (count) => leaves({ count }) },
  maxTapMs: { max: 220, accepts: (held) => leaves({ held }) },
  maxGapMs: { max: 520, accepts: (gap) => leaves({ gap }) },
  // Three taps with two gaps of 500 ms: the last release decides.
  maxTotalMs: { max: 1600, step: 3, accepts: (total) => leaves({ gap: 500, held: (total - 1000) / 3 }) },
});
