import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { type FakeBrowser, FakeField, installFakeBrowser } from '../../../../support/fake-browser.ts';

let browser: FakeBrowser;
let loads = 0;
beforeEach(async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  browser = installFakeBrowser({ data: { leave: 'https://exit.example/' } });
  loads += 1;
  // A new instance of the module and of the exit that it calls, as on a new page.
  const script = '../../../../../src/features/exit/browser/shift-key.client.ts';
  const url = new URL(`${script}?load=${loads}`, import.meta.url);
  const { watchShiftKey } = (await import(
    url.href
  )) as typeof import('../../../../../src/features/exit/browser/shift-key.client.ts');
  watchShiftKey();
});
afterEach(() => mock.timers.reset());

function press(key: string, properties: object = {}): void {
  browser.dispatch('keydown', { key, ...properties });
  browser.dispatch('keyup', { key });
}
/** Presses more than five seconds apart start a new count. */
const forget = () => mock.timers.tick(5000);

test('two presses of Shift do not leave, nor do three that are interrupted by another key or a field', () => {
  press('Shift');
  press('Shift');
  forget();
  press('Shift');
  press('a');
  press('Shift');
  press('Shift');
  forget();
  for (let count = 0; count < 3; count++) press('Shift', { ctrlKey: true });
  Object.assign(document, { activeElement: new FakeField() });
  for (let count = 0; count < 3; count++) press('Shift');
  Object.assign(document, { activeElement: undefined });
  assert.deepEqual(browser.visited, []);
});

test('Shift with a pointer does not count as a press', () => {
  for (let count = 0; count < 3; count++) {
    browser.dispatch('keydown', { key: 'Shift' });
    browser.dispatch('pointerdown');
    browser.dispatch('keyup', { key: 'Shift' });
  }
  assert.deepEqual(browser.visited, []);
});

test('three presses within five seconds of each other leave', () => {
  press('Shift');
  mock.timers.tick(4999);
  press('Shift');
  mock.timers.tick(4999);
  assert.deepEqual(browser.visited, []);
  press('Shift');
  assert.deepEqual(browser.visited, ['https://exit.example/']);
});
