import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeDomPage, dispatch } from '../../../../support/dom-page.ts';
import { click, openExitPage } from '../../../../support/exit-page.ts';

afterEach(closeDomPage);

test('a page puts twelve changes of title into the history, after its address, and shows its own again', async (t) => {
  const { titles } = await openExitPage(t);
  assert.deepEqual(titles, ['Neutral', ...Array(6).fill(['Neutral –', 'Neutral']).flat(), 'Own']);
});

test('the address is replaced under the neutral title, which the list of tabs to reopen takes then', async (t) => {
  const { titles, addresses } = await openExitPage(t);
  assert.deepEqual(addresses, ['/page/ under Neutral']);
  assert.equal(titles.at(-1), 'Own');
});

test('a page that is rendered before the visitor opens it waits with the neutral title', async (t) => {
  const { titles } = await openExitPage(t, { isPrerendered: true });
  assert.equal(titles.at(-1), 'Neutral');
  titles.length = 0;
  Object.defineProperty(document, 'prerendering', { value: false });
  dispatch('prerenderingchange', {}, document);
  assert.deepEqual(titles, ['Neutral', ...Array(6).fill(['Neutral –', 'Neutral']).flat(), 'Own']);
});

test('a hidden tab has the neutral title, a shown one its own, and no title is set twice', async (t) => {
  const { titles } = await openExitPage(t);
  titles.length = 0;
  for (const hidden of [true, false, false]) {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    dispatch('visibilitychange', {}, document);
  }
  assert.deepEqual(titles, ['Neutral', 'Own']);
});

for (const [what, type, properties] of [
  ['when it prints', 'beforeprint', {}],
  ['while another window is used', 'blur', {}],
  ['in a menu of the browser', 'contextmenu', {}],
  ['before it goes away', 'beforeunload', {}],
  ['when Ctrl+S saves it', 'keydown', { key: 's', ctrlKey: true }],
  ['when Cmd+P prints it', 'keydown', { key: 'P', metaKey: true }],
  ['when Ctrl+D makes a bookmark', 'keydown', { key: 'd', ctrlKey: true }],
] as const)
  test(`a page has the neutral title ${what}, and its own again at the next event`, async (t) => {
    await openExitPage(t);
    for (const back of ['afterprint', 'focus', 'pointerdown', 'keydown']) {
      dispatch(type, properties);
      assert.equal(document.title, 'Neutral', back);
      dispatch(back, { key: 'a' });
      assert.equal(document.title, 'Own', back);
    }
  });

test('no other key with Ctrl changes the title, nor does any event once the visitor leaves', async (t) => {
  const { titles } = await openExitPage(t);
  titles.length = 0;
  for (const [key, ctrlKey] of [
    ['s', false],
    ['f', true],
    ['ds', true],
  ] as const)
    dispatch('keydown', { key, ctrlKey });
  assert.deepEqual(titles, []);
  click('leave');
  titles.length = 0;
  for (const type of ['focus', 'pointerdown', 'afterprint', 'blur']) dispatch(type);
  assert.deepEqual(titles, []);
});
