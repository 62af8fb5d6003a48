import { mock } from 'node:test';
import { installFakeBrowser } from '../../../support/fake-browser.ts';
import { testLimits } from '../../../support/test-limits.ts';

mock.timers.enable({ apis: ['setTimeout'] });
const status = { textContent: '', dataset: { count0: '0', count1: '1', count2: '2', count3: '3' } };
const browser = installFakeBrowser({ data: { leave: 'https://exit.example/' } });
Object.assign(document, { getElementById: () => status });
// The limits are in scripts that read the document while they load.
const limits = await import('../../../../src/features/exit/limits.ts');
const { watchShiftKey } = await import('../../../../src/features/exit/browser/shift-key.client.ts');
const { guardRestoredPage } = await import('../../../../src/features/exit/browser/exit.client.ts');
watchShiftKey();

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
