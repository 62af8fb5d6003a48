import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { SeededRandom } from '../../../../support/brand-fuzzer.ts';
import { runScript } from '../../../../support/dom-page.ts';
import { type FakeBrowser, installFakeBrowser } from '../../../../support/fake-browser.ts';
import { seed } from '../../../../support/fuzz-seed.ts';
import { overlap, screenReaderSequences } from '../../../../support/shift-keys/screen-readers.ts';
import { type KeyStroke, taps } from '../../../../support/shift-keys/strokes.ts';
import { quickTaps, slowTaps } from '../../../../support/shift-keys/visitors.ts';

const exitUrl = 'https://exit.example/';
const script = 'features/exit/browser/shift-key.client.ts';
const status = { textContent: '', dataset: { count: 'Once more' } };
const hint = { textContent: '', dataset: { hint: 'Tap Shift' } };
let browser: FakeBrowser;

/** A page that has just loaded: a new instance of the module, and of the exit that it calls. */
async function openPage(): Promise<void> {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  browser = installFakeBrowser({ data: { leave: exitUrl } });
  status.textContent = '';
  const byId: Record<string, unknown> = { 'leave-count': status, 'leave-hint': hint };
  Object.assign(document, { getElementById: (id: string) => byId[id], hasFocus: () => true });
  type ShiftKey = typeof import('../../../../../src/features/exit/browser/shift-key.client.ts');
  const { watchShiftKey } = await runScript<ShiftKey>(script);
  watchShiftKey();
}

/** Plays what a page sees, from `start` on, and returns whether it left. */
function play(strokes: KeyStroke[], start = 60_000): boolean {
  for (const { at, type, ...properties } of strokes)
    browser.dispatch(type, { ...properties, timeStamp: start + at });
  return browser.visited.length > 0;
}

beforeEach(openPage);

test('no keys that a screen reader or the system leaves over leave the site, in more than forty sequences', async () => {
  assert.ok(screenReaderSequences.length >= 40, `${screenReaderSequences.length} sequences`);
  for (const { name, strokes } of screenReaderSequences) {
    await openPage();
    assert.equal(play(strokes), false, name);
  }
});

test('of 200 quick triple taps of either Shift each one leaves, also while the page loads', async () => {
  const all = quickTaps(200, new SeededRandom(seed));
  assert.equal(all.length, 200);
  let missed = 0;
  for (const [index, strokes] of all.entries()) {
    await openPage();
    // Every other one begins 30 ms after the page did.
    if (!play(strokes, index % 2 === 0 ? 30 : 60_000)) missed += 1;
  }
  assert.equal(missed, 0);
});

test('what looks the same to a page leaves: the overlap in decision 80', async () => {
  for (const { name, strokes } of overlap) {
    await openPage();
    assert.equal(play(strokes), true, name);
  }
});

test('slow taps leave where the system lets them be quick, and stay where the page cannot tell', async () => {
  for (const { name, strokes, leaves } of slowTaps) {
    await openPage();
    assert.equal(play(strokes), leaves, name);
  }
});

test('taps that did not leave are no start for those that follow', () => {
  assert.equal(play(taps(100, 0, 300)), false);
  assert.equal(play(taps(100, 921)), false, '521 ms later a new count begins');
  assert.equal(play(taps(100, 1200)), false);
  assert.equal(play(taps(100, 1500)), true);
});

test('a press whose release the page did not see is forgotten', () => {
  assert.equal(play(taps(100, 0, 200)), false);
  browser.dispatch('keydown', { key: 'Shift', timeStamp: 60_400 });
  assert.equal(play(taps(100, 5000, 5200)), false);
  assert.equal(play(taps(100, 5400)), true);
});

test('both Shift keys together count as one', () => {
  const both = (at: number): KeyStroke[] => [
    { at, type: 'keydown', key: 'Shift' },
    { at: at + 20, type: 'keydown', key: 'Shift' },
    { at: at + 90, type: 'keyup', key: 'Shift' },
    { at: at + 110, type: 'keyup', key: 'Shift' },
  ];
  assert.equal(play([...both(0), ...both(300)]), false);
  assert.equal(play(both(600)), true);
});

test('Shift with another modifier, in a field, or switched off does not count', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    assert.equal(play(taps(90, 0, 300, 600).map((each) => ({ ...each, [modifier]: true }))), false, modifier);
  Object.assign(document, {
    activeElement: { matches: (selector: string) => selector.includes('textarea') },
  });
  assert.equal(play(taps(90, 0, 300, 600)), false);
  Object.assign(document, { activeElement: { matches: () => false } });
  browser.storage.set('shift', 'off');
  assert.equal(play(taps(90, 2000, 2300, 2600)), false);
  browser.storage.set('shift', '');
  assert.equal(play(taps(90, 4000, 4300, 4600)), true);
});

test('one tap is silent, since it pauses the speech of a screen reader; after two the page says so for half a second', () => {
  play(taps(90, 0));
  assert.equal(status.textContent, '');
  play(taps(90, 300));
  assert.equal(status.textContent, 'Once more');
  mock.timers.tick(519);
  assert.equal(status.textContent, 'Once more');
  mock.timers.tick(1);
  assert.equal(status.textContent, '');
  play(taps(90, 2000, 2300));
  browser.dispatch('keydown', { key: 'a' });
  assert.equal(status.textContent, '', 'another key takes it back at once');
});

test('the hint is there while the key works, and only then', () => {
  const shown = () => {
    browser.dispatch('focus');
    return hint.textContent;
  };
  browser.dispatch('DOMContentLoaded');
  assert.equal(hint.textContent, 'Tap Shift');
  Object.assign(document, { activeElement: { matches: () => true } });
  assert.equal(shown(), '', 'in a field');
  Object.assign(document, { activeElement: undefined });
  browser.dispatch('blur');
  assert.equal(hint.textContent, 'Tap Shift', 'after the field');
  Object.assign(document, { hasFocus: () => false });
  assert.equal(shown(), '', 'in a frame or window without the focus');
  Object.assign(document, { hasFocus: () => true });
  browser.storage.set('shift', 'off');
  assert.equal(shown(), '', 'switched off');
});
