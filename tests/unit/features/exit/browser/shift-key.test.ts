import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { FakeField, installFakeBrowser } from '../../../../support/fake-browser.ts';

mock.timers.enable({ apis: ['setTimeout'] });
const browser = installFakeBrowser({ data: { leave: 'https://exit.example/' } });
const { watchShiftKey } = await import('../../../../../src/features/exit/browser/shift-key.client.ts');
watchShiftKey();

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
  forget();
  press('Shift');
  mock.timers.tick(4999);
  press('Shift');
  mock.timers.tick(4999);
  assert.deepEqual(browser.visited, []);
  press('Shift');
  assert.deepEqual(browser.visited, ['https://exit.example/']);
});
