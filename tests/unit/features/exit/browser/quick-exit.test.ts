import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeDomPage, dispatch, elementById } from '../../../../support/dom-page.ts';
import { click, isBlank, left, openExitPage } from '../../../../support/exit-page.ts';

afterEach(closeDomPage);

for (const [what, id, properties] of [
  ['a press on the exit', 'leave', {}],
  ['a press on what is in it', 'inside', {}],
  ['the middle button', 'leave', { type: 'auxclick', button: 1 }],
  ['Ctrl and a press', 'leave', { ctrlKey: true }],
] as const)
  test(`${what} leaves`, async (t) => {
    const page = await openExitPage(t);
    assert.equal(click(id, properties), false);
    assert.deepEqual(page.visited, left);
    assert.ok(isBlank());
    assert.deepEqual([document.body, document.title], [null, 'Neutral']);
    assert.equal(page.addresses.at(-1), '/ under Neutral');
    assert.equal(sessionStorage.getItem('tab'), 'left');
  });

for (const type of ['click', 'auxclick'])
  test(`no other listener comes before the exit (${type})`, async (t) => {
    const { visited } = await openExitPage(t);
    document.body.addEventListener(type, (event) => event.stopPropagation(), true);
    click('leave', { type });
    assert.deepEqual(visited, left);
  });

test('outside a quiet visit links are the browser’s, and a press beside links does nothing', async (t) => {
  const page = await openExitPage(t);
  for (const id of ['next', 'there', 'away', 'text']) assert.ok(click(id), id);
  document.dispatchEvent(new MouseEvent('click'));
  assert.deepEqual(page.visited, []);
});

test('in a quiet visit a plain press on a link within the site replaces the page, any other is the browser’s', async (t) => {
  const page = await openExitPage(t, { quiet: true });
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
    assert.ok(click('next', { [key]: true }), key);
  assert.ok(click('next', { type: 'auxclick', button: 1 }));
  assert.ok(click('away'));
  assert.ok(click('text'));
  assert.deepEqual(page.visited, []);
  assert.equal(click('next'), false);
  assert.equal(click('there'), false);
  assert.deepEqual(page.visited, ['https://site.example/next/', 'https://site.example/next/#part']);
});

test('a link within a page brings its part to the reader, without an address', async (t) => {
  const page = await openExitPage(t);
  const part = elementById('part');
  const scrolled: string[] = [];
  const focused: unknown[] = [];
  Object.assign(part, {
    scrollIntoView: () => scrolled.push(part.id),
    focus: (options: unknown) => focused.push(options),
  });
  assert.equal(click('missing'), false);
  assert.equal(click('here'), false);
  assert.equal(part.getAttribute('tabindex'), '-1');
  assert.deepEqual(scrolled, ['part']);
  assert.deepEqual(focused, [{ preventScroll: true }]);
  assert.ok(click('here', { ctrlKey: true }), 'with Ctrl a new tab opens');
  assert.deepEqual(page.visited, []);
});

test('Escape is kept from the browser once leaving has begun, and no other key is', async (t) => {
  await openExitPage(t);
  const isKept = (key: string) => dispatch('keydown', { key }).defaultPrevented;
  assert.deepEqual([isKept('Escape'), isKept('a')], [false, false]);
  click('leave');
  assert.deepEqual([isKept('Escape'), isKept('a')], [true, false]);
});

test('a page that goes away is hidden under the neutral title, and comes back from the cache with its own', async (t) => {
  const page = await openExitPage(t);
  const { style } = document.documentElement;
  dispatch('pagehide');
  assert.deepEqual([style.visibility, document.title], ['hidden', 'Neutral']);
  dispatch('pageshow', { persisted: false });
  assert.equal(style.visibility, 'hidden', 'only a page from the cache comes back');
  page.titles.length = 0;
  dispatch('pageshow', { persisted: true });
  assert.deepEqual([style.visibility, document.title], ['', 'Own']);
  assert.equal(page.titles.length, 14, 'the neutral one, twelve changes, and its own');
});

test('a page that was left stays blank when it comes back from the cache, and leaves again', async (t) => {
  const page = await openExitPage(t);
  const { style } = document.documentElement;
  click('leave');
  document.title = 'Neutral';
  page.titles.length = 0;
  dispatch('pagehide');
  dispatch('visibilitychange', {}, document);
  assert.deepEqual([style.visibility, page.titles], ['', []], 'nothing changes while it leaves');
  style.visibility = 'hidden';
  dispatch('pageshow', { persisted: true });
  assert.deepEqual(
    [style.visibility, page.titles, page.visited],
    ['hidden', ['Neutral'], [...left, ...left]],
  );
});

test('a page that Back reaches after leaving never shows', async (t) => {
  const page = await openExitPage(t, { state: 'left', navigation: 'back_forward' });
  assert.ok(isBlank());
  assert.deepEqual(page.visited, left);
});

for (const isFirefox of [true, false])
  test(`${isFirefox ? 'Firefox is' : 'another browser is not'} told about unload`, async (t) => {
    const { listened } = await openExitPage(t, { isFirefox });
    assert.equal(listened.includes('unload'), isFirefox);
  });

test('the address with which a visitor arrives is replaced by that of the page alone, whatever it was', async (t) => {
  const { addresses } = await openExitPage(t);
  assert.deepEqual(addresses, ['/page/ under Neutral']);
});

test('a part of the page that the address named is brought to the reader once the page is there', async (t) => {
  await openExitPage(t, { hash: '#part' });
  const part = elementById('part');
  part.scrollIntoView = () => {};
  assert.equal(part.hasAttribute('tabindex'), false);
  dispatch('DOMContentLoaded');
  assert.equal(part.getAttribute('tabindex'), '-1');
});
