import { afterEach, beforeEach, mock } from 'node:test';
import { type FakeBrowser, installFakeBrowser } from '../../../support/fake-browser.ts';
import { testLimits } from '../../../support/test-limits.ts';

type ExitModule = typeof import('../../../../src/features/exit/browser/exit.client.ts');
type ShiftKeyModule = typeof import('../../../../src/features/exit/browser/shift-key.client.ts');

// The limits are in scripts that read the document while they load.
installFakeBrowser();
const limits = await import('../../../../src/features/exit/limits.ts');

const folder = '../../../../src/features/exit/browser';
const status = { textContent: '', dataset: { count0: '0', count1: '1', count2: '2', count3: '3' } };
let browser: FakeBrowser;
let guardRestoredPage: ExitModule['guardRestoredPage'];
let loads = 0;

beforeEach(async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  browser = installFakeBrowser({ data: { leave: 'https://exit.example/' } });
  Object.assign(document, { getElementById: () => status });
  // New instances of the scripts, as on a new page.
  loads += 1;
  const load = <T>(name: string): Promise<T> => import(`${folder}/${name}.client.ts?load=limits${loads}`);
  ({ guardRestoredPage } = await load<ExitModule>('exit'));
  (await load<ShiftKeyModule>('shift-key')).watchShiftKey();
});
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

/** The count that is announced after so many presses of Shift: none for the press that leaves. */
function countAfter(presses: number, milliseconds = 0): string {
  browser.dispatch('keydown', { key: 'a' });
  for (let press = 0; press < presses; press++)
    for (const type of ['keydown', 'keyup']) browser.dispatch(type, { key: 'Shift' });
  mock.timers.tick(milliseconds);
  return status.textContent;
}

testLimits(limits, {
  maxAttempts: { max: 3, accepts: (attempts) => visitsOfExit() >= attempts },
  retryDelayMs: { min: 8000, accepts: (milliseconds) => visitsAfter(milliseconds) === 2 },
  requiredPresses: { min: 3, accepts: (presses) => countAfter(presses) !== String(presses) },
  pressTimeoutMs: { min: 5000, accepts: (milliseconds) => countAfter(1, milliseconds) === '0' },
});
