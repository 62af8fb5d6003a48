import assert from 'node:assert/strict';
import { beforeEach, type TestContext, test } from 'node:test';
import { runScript } from '../../../../support/dom-page.ts';
import { type FakeBrowser, installFakeBrowser } from '../../../../support/fake-browser.ts';
import { FakeChannel } from '../../../../support/fake-channel.ts';

type ExitModule = typeof import('../../../../../src/features/exit/browser/exit.client.ts');

const destination = 'https://exit.example/';
/** A new instance of the module, as on a new page: no state of earlier ones. */
async function loadExit(
  options: Parameters<typeof installFakeBrowser>[0] = {},
): Promise<[FakeBrowser, ExitModule]> {
  const browser = installFakeBrowser({ data: { leave: destination }, ...options });
  return [browser, await runScript<ExitModule>('features/exit/browser/exit.client.ts')];
}
const useFakeTimers = ({ mock }: TestContext) => mock.timers.enable({ apis: ['setTimeout'] });

beforeEach(() => installFakeBrowser());

test('the exit hides the page, marks the tab, clears the address and navigates, before any timer', async (t) => {
  useFakeTimers(t);
  const [browser, { exit, isExiting }] = await loadExit();
  const order: string[] = [];
  addEventListener('leaving', () => order.push(`leaving, visited ${browser.visited.length}`));
  assert.equal(isExiting(), false);
  exit();
  assert.equal(isExiting(), true);
  assert.equal(browser.style.get('display'), 'none');
  assert.equal(browser.storage.get('tab'), 'left');
  assert.deepEqual(browser.replacedUrls, ['/']);
  assert.deepEqual(browser.visited, [destination]);
  assert.ok(browser.isStopped(), 'a page that is still arriving stops');
  assert.deepEqual(order, ['leaving, visited 0'], 'what was typed is wiped before the browser goes');
  assert.deepEqual(FakeChannel.posted, ['left'], 'the other tabs are told');
});

test('a slow host is requested three times in all, eight seconds apart; ten presses are one exit', async (t) => {
  useFakeTimers(t);
  const [browser, { exit }] = await loadExit();
  for (let press = 0; press < 10; press++) exit();
  assert.equal(browser.visited.length, 1);
  assert.deepEqual(FakeChannel.posted, ['left']);
  t.mock.timers.tick(7999);
  assert.equal(browser.visited.length, 1);
  t.mock.timers.tick(1);
  assert.equal(browser.visited.length, 2);
  t.mock.timers.tick(8000);
  assert.equal(browser.visited.length, 3);
  t.mock.timers.tick(60_000);
  assert.equal(browser.visited.length, 3);
});

test('Back after leaving leaves again; any other way to the page clears the mark', async (t) => {
  useFakeTimers(t);
  for (const [navigation, leaves] of [
    ['back_forward', true],
    ['reload', true],
    ['navigate', false],
  ] as const) {
    const [browser, { guardBack }] = await loadExit({ state: 'left', navigation });
    guardBack();
    assert.equal(browser.visited.length, leaves ? 1 : 0, navigation);
    assert.equal(browser.storage.get('tab'), leaves ? 'left' : undefined, navigation);
    assert.deepEqual(FakeChannel.posted, [], 'other tabs may be a later visit');
  }
});

test('a reload of the browser’s error page is no visit: it replaces the entry of the same address', async (t) => {
  useFakeTimers(t);
  const at = (url: string | null) => ({ url });
  const [here, there] = [at('https://a.example/calls/'), at('https://a.example/')];
  for (const [navigationType, from, leaves] of [
    ['replace', here, true],
    ['replace', there, false],
    ['replace', null, false],
    ['push', here, false],
  ] as const) {
    const [browser, { guardBack }] = await loadExit({ state: 'left', navigation: 'navigate' });
    Object.assign(window, { navigation: { activation: { navigationType, from, entry: here } } });
    guardBack();
    Reflect.deleteProperty(window, 'navigation');
    assert.equal(browser.visited.length, leaves ? 1 : 0, `${navigationType} from ${from?.url}`);
  }
});

test('a tab that was not left is not guarded, and a page from the back-forward cache checks again', async (t) => {
  useFakeTimers(t);
  const [quiet, { guardBack, guardRestoredPage }] = await loadExit({
    state: 'quiet',
    navigation: 'back_forward',
  });
  guardBack();
  guardRestoredPage();
  assert.deepEqual(quiet.visited, []);
  const [left, again] = await loadExit();
  again.exit();
  again.guardRestoredPage();
  assert.equal(left.visited.length, 2);
});

test('an exit from a page to which Back led drops what Forward would show, once, and only where the mark guards its entry', async (t) => {
  useFakeTimers(t);
  for (const [what, options, pushed] of [
    ['Back', { navigation: 'back_forward' }, ['/']],
    ['Back in a quiet visit', { navigation: 'back_forward', state: 'quiet' }, ['/']],
    ['a link', { navigation: 'navigate' }, []],
    ['Back after an exit', { navigation: 'back_forward', state: 'left' }, []],
    ['Back without storage', { navigation: 'back_forward', hasNoStorage: true }, []],
  ] as const) {
    const [browser, { exit }] = await loadExit(options);
    exit();
    assert.deepEqual([browser.pushedUrls, browser.visited], [pushed, [destination]], what);
  }
  const [cached, { exit, guardRestoredPage }] = await loadExit();
  guardRestoredPage();
  exit();
  assert.deepEqual(cached.pushedUrls, ['/'], 'Back to a page that the browser had kept whole');
});

test('without storage the exit works all the same', async (t) => {
  useFakeTimers(t);
  const [browser, { exit, guardBack }] = await loadExit({ hasNoStorage: true });
  guardBack();
  assert.deepEqual(browser.visited, []);
  exit();
  assert.deepEqual(browser.visited, [destination]);
});

test('a tab that another tab takes along tells no others, and wipes what was typed', async (t) => {
  useFakeTimers(t);
  const [browser, { leaveTab }] = await loadExit();
  let wiped = 0;
  addEventListener('leaving', () => (wiped += 1));
  leaveTab();
  assert.deepEqual([browser.visited, FakeChannel.posted, wiped], [[destination], [], 1]);
});

test('a page that was saved to disk, whose address cannot be replaced, leaves all the same', async (t) => {
  useFakeTimers(t);
  const [browser, { exit }] = await loadExit();
  Object.assign(history, {
    replaceState: () => {
      throw new Error('SecurityError');
    },
  });
  exit();
  assert.deepEqual(browser.visited, [destination]);
});
