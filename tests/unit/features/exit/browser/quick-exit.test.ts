import assert from 'node:assert/strict';
import { afterEach, type TestContext, test } from 'node:test';
import {
  closeDomPage,
  define,
  dispatch,
  elementById,
  openDomPage,
  runScript,
} from '../../../../support/dom-page.ts';

afterEach(closeDomPage);

const destination = 'https://exit.example/';

/** What a page with the exit did with the browser around it. */
interface ExitPage {
  /** The addresses that replaced this page. */
  visited: string[];
  /** Every title that the page set. */
  titles: string[];
  /** The events that it listens to. */
  listened: string[];
}

interface ExitPageOptions {
  state?: string;
  isFirefox?: boolean;
  navigation?: string;
  quiet?: boolean;
}

async function openExitPage(t: TestContext, options: ExitPageOptions = {}): Promise<ExitPage> {
  const { state, isFirefox = false, navigation = 'navigate', quiet = false } = options;
  t.mock.timers.enable({ apis: ['setTimeout'] });
  openDomPage(
    `<html data-title="Neutral" data-leave="${destination}"${quiet ? ' data-quiet="on"' : ''}><head><title>Own</title>
    <link rel="icon" href="/i.svg"><link rel="canonical" href="/"></head><body>
    <a id="leave" href="${destination}"><b id="inside">Leave</b></a> <a id="next" href="/next/">Next</a>
    <a id="here" href="#part">Part</a> <a id="there" href="/next/#part">There</a> <a id="missing" href="#none">None</a>
    <a id="away" href="https://away.example/">Away</a> <p id="text">Text</p> <h2 id="part">Part</h2>
    <div id="quiet-visit" hidden><button aria-pressed="false">Quiet</button></div>
    <span id="leave-count" data-count1="Two more" data-count2="One more"></span><input id="field">
    </body></html>`,
  );
  const visited: string[] = [];
  const titles: string[] = [];
  const replace = (url: string) => visited.push(url);
  const { href, origin, pathname } = location;
  define('location', { href, origin, pathname, replace });
  define('window', { top: { location: { replace } }, stop: () => visited.push('stopped') });
  const { addEventListener: listen } = globalThis;
  const listened: string[] = [];
  define('addEventListener', (type: string, ...more: [EventListener]) => {
    listened.push(type);
    listen(type, ...more);
  });
  define('CSS', { supports: () => isFirefox });
  t.mock.method(performance, 'getEntriesByType', () => [{ type: navigation }]);
  if (state) sessionStorage.setItem('tab', state);
  recordTitles(titles);
  await runScript('features/exit/browser/quick-exit.client.ts');
  return { visited, titles, listened };
}

function recordTitles(titles: string[]): void {
  let title = 'Own';
  Object.defineProperty(document, 'title', {
    get: () => title,
    set: (text: string) => {
      titles.push(text);
      title = text;
    },
  });
}

/** Clicks, and returns whether the browser would follow the link. Here it does not, since other addresses would follow. */
function click(id: string, properties: { type?: string } & MouseEventInit = {}): boolean {
  const { type = 'click', ...init } = properties;
  let isFollowed = true;
  const follow = (event: Event) => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener(type, follow, { once: true });
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  elementById(id).dispatchEvent(event);
  return isFollowed;
}

const isBlank = () => document.documentElement.style.display === 'none';
const left = ['stopped', destination];

test('a page tells that its script runs, puts twelve changes of title into the history and shows its own again', async (t) => {
  const { titles } = await openExitPage(t);
  assert.equal(document.documentElement.dataset['live'], '');
  assert.deepEqual(titles, [...Array(6).fill(['Neutral –', 'Neutral']).flat(), 'Own']);
});

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
    assert.equal(document.documentElement.textContent, 'Neutral');
    assert.deepEqual(
      [...document.querySelectorAll('link')].map(({ rel }) => rel),
      ['icon'],
    );
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
  assert.equal(page.titles.length, 13, 'twelve changes, and its own');
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
  assert.deepEqual([style.visibility, page.titles, page.visited], ['hidden', [], [...left, ...left]]);
});

test('a page that Back reaches after leaving never shows', async (t) => {
  const page = await openExitPage(t, { state: 'left', navigation: 'back_forward' });
  assert.ok(isBlank());
  assert.deepEqual(page.visited, left);
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

for (const isFirefox of [true, false])
  test(`${isFirefox ? 'Firefox' : 'another browser'} is ${isFirefox ? '' : 'not '}told about unload, and ${isFirefox ? 'has' : 'keeps'} its title before it`, async (t) => {
    const { listened } = await openExitPage(t, { isFirefox });
    assert.equal(listened.includes('unload'), isFirefox);
    dispatch('beforeunload');
    assert.equal(document.title, isFirefox ? 'Neutral' : 'Own');
    for (const type of ['pointerdown', 'keydown']) {
      document.title = 'Neutral';
      dispatch(type, { key: 'a' });
      assert.equal(document.title, isFirefox ? 'Own' : 'Neutral', type);
    }
    click('leave');
    document.title = 'Neutral';
    dispatch('pointerdown');
    assert.equal(document.title, 'Neutral');
  });

test('the quiet visit is switched on and off by its button, which appears with the script only', async (t) => {
  await openExitPage(t);
  const control = elementById('quiet-visit');
  const button = control.querySelector('button');
  const pressed = () => button?.getAttribute('aria-pressed');
  assert.ok(control.hasAttribute('hidden'));
  dispatch('DOMContentLoaded');
  assert.deepEqual([control.hasAttribute('hidden'), pressed()], [false, 'false']);
  button?.click();
  assert.deepEqual([sessionStorage.getItem('tab'), pressed()], ['quiet', 'true']);
  assert.equal(click('next'), false);
  button?.click();
  assert.deepEqual([sessionStorage.getItem('tab'), pressed()], ['plain', 'false']);
});

test('where the publisher chose the quiet visit its button is pressed from the start', async (t) => {
  await openExitPage(t, { quiet: true });
  dispatch('DOMContentLoaded');
  assert.equal(elementById('quiet-visit').querySelector('button')?.getAttribute('aria-pressed'), 'true');
});

for (const part of ['the control', 'its button'])
  test(`without ${part} of the quiet visit a page is as usual`, async (t) => {
    await openExitPage(t);
    const control = elementById('quiet-visit');
    if (part === 'the control') control.remove();
    else control.replaceChildren();
    dispatch('DOMContentLoaded');
    assert.equal(control.hasAttribute('hidden'), true);
  });

test('Shift that is held while a pointer presses is no press, however long it is held', async (t) => {
  const { visited } = await openExitPage(t);
  for (let time = 0; time < 3; time++) {
    dispatch('keydown', { key: 'Shift' });
    dispatch('pointerdown');
    dispatch('keydown', { key: 'Shift', repeat: true });
    dispatch('keyup', { key: 'Shift' });
  }
  assert.deepEqual(visited, []);
});

for (const [what, events, says] of [
  ['Shift that was pressed elsewhere', ['keyup Shift', 'keyup Shift', 'keyup Shift'], ''],
  ['one press', ['keydown Shift', 'keyup Shift', 'keyup Shift', 'keyup Shift'], 'Two more'],
  [
    'another key that is let go',
    ['keydown Shift', 'keyup a', 'keydown Shift', 'keyup a', 'keydown Shift', 'keyup a'],
    '',
  ],
] as const)
  test(`${what} does not leave`, async (t) => {
    const { visited } = await openExitPage(t);
    for (const event of events) {
      const [type = '', key] = event.split(' ');
      dispatch(type, { key });
    }
    assert.deepEqual([visited, elementById('leave-count').textContent], [[], says]);
  });

test('Shift pressed three times leaves, and each press is shown once', async (t) => {
  const page = await openExitPage(t);
  const count = elementById('leave-count');
  let writes = 0;
  let text = '';
  Object.defineProperty(count, 'textContent', {
    get: () => text,
    set(value: string) {
      writes += 1;
      text = value;
    },
  });
  const press = (key: string) => {
    dispatch('keydown', { key });
    dispatch('keyup', { key });
  };
  press('Shift');
  assert.equal(count.textContent, 'Two more');
  dispatch('keydown', { key: 'Shift', repeat: true });
  press('Shift');
  assert.equal(count.textContent, 'One more');
  press('a');
  assert.deepEqual([count.textContent, writes], ['', 3]);
  press('b');
  assert.equal(writes, 3, 'a live region is written only when its text changes');
  for (let time = 0; time < 3; time++) press('Shift');
  assert.deepEqual(page.visited, left);
});
