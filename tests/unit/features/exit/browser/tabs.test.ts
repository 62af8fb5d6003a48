import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeDomPage, dispatch, elementById, runScript } from '../../../../support/dom-page.ts';
import { click, isBlank, left, openExitPage } from '../../../../support/exit-page.ts';
import { FakeChannel } from '../../../../support/fake-channel.ts';

afterEach(closeDomPage);

test('a tab leaves with another that leaves, and takes over how links behave', async (t) => {
  const page = await openExitPage(t);
  assert.deepEqual(FakeChannel.posted, [''], 'a new tab asks what kind of visit it is');
  FakeChannel.hear('quiet');
  assert.equal(click('next'), false);
  FakeChannel.hear('plain');
  assert.equal(click('next'), true);
  page.visited.length = 0;
  FakeChannel.hear('left');
  assert.deepEqual([page.visited, FakeChannel.posted], [left, ['']]);
});

test('a tab in a quiet visit tells a new one, and any other tab says nothing', async (t) => {
  for (const [state, told] of [
    ['quiet', ['quiet']],
    ['plain', []],
  ] as const) {
    await openExitPage(t, { state });
    FakeChannel.hear('');
    assert.deepEqual(FakeChannel.posted, told, state);
    t.mock.reset();
  }
  await openExitPage(t);
  click('leave');
  FakeChannel.posted = [];
  FakeChannel.hear('');
  assert.deepEqual(FakeChannel.posted, [], 'a tab that leaves takes no later visit along');
});

test('an older browser without channels is as before', async (t) => {
  const page = await openExitPage(t, { hasNoChannel: true });
  click('leave');
  assert.deepEqual(page.visited, left);
});

test('the quiet visit is switched on and off in all tabs, and its button appears with the script only', async (t) => {
  await openExitPage(t);
  const control = elementById('quiet-visit');
  const button = control.querySelector('button');
  const pressed = () => button?.getAttribute('aria-pressed');
  assert.ok(control.hasAttribute('hidden'));
  await runScript('features/exit/browser/switches.client.ts');
  assert.deepEqual([control.hasAttribute('hidden'), pressed()], [false, 'false']);
  button?.click();
  assert.deepEqual([sessionStorage.getItem('tab'), pressed()], ['quiet', 'true']);
  assert.equal(click('next'), false);
  button?.click();
  assert.deepEqual([sessionStorage.getItem('tab'), pressed()], ['plain', 'false']);
  assert.deepEqual(FakeChannel.posted.slice(1), ['quiet', 'plain']);
  FakeChannel.hear('quiet');
  dispatch('focus');
  assert.equal(pressed(), 'true', 'another tab switched it on');
});

test('the Shift key is switched off and on for this tab, and the hint goes and comes with it', async (t) => {
  await openExitPage(t);
  document.hasFocus = () => true;
  dispatch('DOMContentLoaded');
  const hint = elementById('leave-hint');
  assert.equal(hint.textContent, 'Tap Shift');
  const button = elementById('shift-key').querySelector('button');
  await runScript('features/exit/browser/switches.client.ts');
  button?.click();
  assert.deepEqual([hint.textContent, button?.getAttribute('aria-pressed')], ['', 'true']);
  button?.click();
  assert.deepEqual([hint.textContent, button?.getAttribute('aria-pressed')], ['Tap Shift', 'false']);
});

test('where the publisher chose the quiet visit its button is pressed from the start', async (t) => {
  await openExitPage(t, { quiet: true });
  await runScript('features/exit/browser/switches.client.ts');
  assert.equal(elementById('quiet-visit').querySelector('button')?.getAttribute('aria-pressed'), 'true');
});

for (const part of ['the control', 'its button'])
  test(`without ${part} of the quiet visit a page is as usual`, async (t) => {
    await openExitPage(t);
    const control = elementById('quiet-visit');
    if (part === 'the control') control.remove();
    else control.replaceChildren();
    await runScript('features/exit/browser/switches.client.ts');
    assert.equal(control.hasAttribute('hidden'), true);
  });

test('in a box that may not leave, the page says what to do in place of what was there', async (t) => {
  await openExitPage(t);
  document.documentElement.dataset['stuck'] = 'Close this page.';
  await runScript('features/exit/browser/stuck.client.ts');
  click('leave');
  assert.deepEqual([document.body.textContent, isBlank()], ['Close this page.', false]);
});
