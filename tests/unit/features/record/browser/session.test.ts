import assert from 'node:assert/strict';
import { afterEach, beforeEach, type TestContext, test } from 'node:test';
import { closeDomPage, define, dispatch, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { buttonOf, keyLocalization } from '../../../../support/record-session.ts';

type Idle = typeof import('../../../../../src/features/record/browser/idle-timeout.client.ts');
type Screen = typeof import('../../../../../src/features/record/browser/privacy-screen.client.ts');
type Start = typeof import('../../../../../src/features/record/browser/start-session.client.ts');
type Session = import('../../../../../src/features/record/browser/session.client.ts').Session;

const folder = 'features/record/browser';
const minute = 60_000;
const keys = [
  'memory',
  'blur',
  'court',
  'idle',
  'cleared',
  'clear',
  'clear-sure',
  'clear-yes',
  'clear-no',
  'clear-done',
  'hidden',
  'show',
];
const messages = Object.fromEntries(keys.map((key) => [`typing.${key}`, `typing.${key}`]));

afterEach(closeDomPage);
beforeEach(() =>
  openDomPage(`<html lang="en-GB"><body><a id="next" href="#">Next</a>
  <div id="root" data-say='${JSON.stringify(messages)}'><button>Start</button></div></body></html>`),
);

function setHidden(value: boolean): void {
  Object.defineProperty(document, 'hidden', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

async function watch(t: TestContext): Promise<{ calls: string[]; stop: () => void }> {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: 0 });
  const { watchIdle } = await runScript<Idle>(`${folder}/idle-timeout.client.ts`);
  const calls: string[] = [];
  const stop = watchIdle({
    warn: (isNear) => calls.push(`warn ${isNear}`),
    clear: () => calls.push('clear'),
  });
  return { calls, stop };
}

test('after 13 minutes without a key there is a warning, after 15 everything is cleared', async (t) => {
  const { calls } = await watch(t);
  t.mock.timers.tick(13 * minute - 1);
  assert.deepEqual(calls, []);
  t.mock.timers.tick(1);
  assert.deepEqual(calls, ['warn true']);
  calls.length = 0;
  t.mock.timers.tick(2 * minute - 1);
  assert.ok(calls.length > 0 && calls.every((call) => call === 'warn true'), calls.join());
  t.mock.timers.tick(1);
  assert.equal(calls.at(-1), 'clear');
});

for (const type of ['keydown', 'pointerdown', 'input', 'wheel'])
  test(`${type} begins the time anew, wherever it happens`, async (t) => {
    const { calls } = await watch(t);
    t.mock.timers.tick(14 * minute);
    calls.length = 0;
    const target = document.getElementById('next');
    target?.addEventListener(type, (event) => event.stopPropagation());
    if (target) dispatch(type, {}, target);
    assert.deepEqual(calls, ['warn false']);
    t.mock.timers.tick(13 * minute - 1);
    assert.deepEqual(calls, ['warn false']);
  });

test('a device that slept clears as soon as its page is shown, and a key then comes too late', async (t) => {
  const { calls } = await watch(t);
  t.mock.timers.setTime(14 * minute);
  dispatch('visibilitychange', {}, document);
  assert.deepEqual(calls, ['warn true']);
  t.mock.timers.setTime(15 * minute);
  dispatch('keydown');
  assert.deepEqual(calls, ['warn true', 'clear']);
  dispatch('visibilitychange', {}, document);
  assert.deepEqual(calls, ['warn true', 'clear', 'clear']);
});

test('a key a moment before the end keeps everything', async (t) => {
  const { calls } = await watch(t);
  t.mock.timers.setTime(15 * minute - 1);
  dispatch('keydown');
  assert.deepEqual(calls, ['warn false']);
});

test('a watch ends with every listener that it added, capture included', async (t) => {
  const listeners = new Set<string>();
  for (const [name, change] of [
    ['addEventListener', 'add'],
    ['removeEventListener', 'delete'],
  ] as const)
    define(name, (type: string, _: unknown, { capture = false }: AddEventListenerOptions = {}) =>
      listeners[change](`${type} ${capture}`),
    );
  const { stop } = await watch(t);
  assert.deepEqual([...listeners], ['keydown true', 'pointerdown true', 'input true', 'wheel true']);
  stop();
  assert.deepEqual([...listeners], []);
});

test('a watch that has ended says nothing', async (t) => {
  const { calls, stop } = await watch(t);
  stop();
  for (const type of ['keydown', 'pointerdown', 'input', 'wheel']) dispatch(type);
  t.mock.timers.tick(20 * minute);
  dispatch('visibilitychange', {}, document);
  assert.deepEqual(calls, []);
});

test('what was typed is hidden with the tab, and shown on request only, with the focus where it was', async () => {
  const { createPrivacyScreen } = await runScript<Screen>(`${folder}/privacy-screen.client.ts`);
  const content = document.createElement('div');
  const field = document.createElement('input');
  content.append(field);
  const { box, end } = createPrivacyScreen(content, keyLocalization.say);
  document.body.append(box, content);
  const hidden = () => [box.hasAttribute('hidden'), content.hasAttribute('hidden')];
  field.focus();
  setHidden(false);
  assert.deepEqual(hidden(), [true, false]);
  setHidden(true);
  assert.deepEqual(hidden(), [false, true]);
  assert.equal(box.textContent, 'typing.hiddentyping.show');
  document.getElementById('next')?.focus();
  setHidden(true);
  setHidden(false);
  assert.deepEqual(hidden(), [false, true], 'shown again it is still hidden');
  buttonOf(box, 'typing.show').click();
  assert.deepEqual(hidden(), [true, false]);
  assert.equal(document.activeElement, field);
  end();
  setHidden(true);
  assert.deepEqual(hidden(), [true, false]);
});

test('another window hides it too, unless the visitor switches that off or chooses a file', async () => {
  const { createPrivacyScreen } = await runScript<Screen>(`${folder}/privacy-screen.client.ts`);
  const content = document.createElement('div');
  const { box, option, end } = createPrivacyScreen(content, keyLocalization.say);
  content.innerHTML = '<input type="file" id="file"><input id="line">';
  content.append(option);
  document.body.append(box, content);
  const isHiddenAfterBlur = () => {
    dispatch('blur');
    const { hidden } = content;
    buttonOf(box, 'typing.show').click();
    return hidden;
  };
  assert.equal(isHiddenAfterBlur(), true);
  document.getElementById('file')?.focus();
  assert.equal(isHiddenAfterBlur(), false, 'the window for choosing a file');
  document.getElementById('line')?.focus();
  option.querySelector('input')?.click();
  assert.equal(isHiddenAfterBlur(), false, 'switched off');
  option.querySelector('input')?.click();
  assert.equal(isHiddenAfterBlur(), true);
  end();
  assert.equal(isHiddenAfterBlur(), false);
});

/** A session with a tool of one field, one list and one text to read. */
async function start(t: TestContext): Promise<{ root: HTMLElement; session: Session }> {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: 0 });
  const { startSession } = await runScript<Start>(`${folder}/start-session.client.ts`);
  const root = document.getElementById('root');
  assert.ok(root);
  let session: Session | undefined;
  startSession(root, (created) => {
    session = created;
    const tool = document.createElement('div');
    tool.innerHTML =
      '<input id="line"><textarea id="text"></textarea><ol><li>a</li></ol><ul><li>b</li></ul><div class="typing__reading">c</div><p class="typing__status" role="status"></p>';
    return tool;
  });
  assert.ok(session);
  return { root, session };
}

function type(session: Session): void {
  for (const id of ['line', 'text']) {
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = 'typed';
  }
  session.notes.account.what = 'typed';
  session.notes.pictures.push({ name: 'a', size: 1, changed: '', sha256: '' });
  const status = document.querySelector<HTMLElement>('.typing__status');
  if (status) session.tell(status, 'typed');
}

test('a session explains itself, with the focus on it, and nothing of the start is left', async (t) => {
  const { root, session } = await start(t);
  assert.equal(document.activeElement?.textContent, 'typing.memory');
  assert.equal(document.activeElement?.getAttribute('tabindex'), '-1');
  const shown = [...root.querySelectorAll('p, button')].map(({ textContent }) => textContent);
  assert.deepEqual(shown, [
    'typing.hidden',
    'typing.show',
    'typing.memory',
    'typing.court',
    ' typing.blur',
    '',
    'typing.clear',
    'typing.clear-yes',
    'typing.clear-no',
    '',
  ]);
  const roles = [...root.querySelectorAll('[role]')].map((element) => element.getAttribute('role'));
  assert.deepEqual(roles, ['status', 'alert']);
  assert.equal(session.isOver, false);
});

for (const event of ['leaving', 'pagehide', 'the idle time', 'a confirmed request'])
  test(`${event} wipes everything and brings the start back`, async (t) => {
    const { root, session } = await start(t);
    type(session);
    const [, content] = root.children;
    const fields = [...root.querySelectorAll('input, textarea')];
    const lists = [...root.querySelectorAll('ol, ul, .typing__reading, .typing__status')];
    const { entries, pictures } = session.notes;
    entries.push({ ...entries[0], what: 'typed' } as (typeof entries)[0]);
    let says = '';
    if (event === 'the idle time') {
      t.mock.timers.tick(13 * minute);
      assert.equal(root.querySelector('[role=alert]')?.textContent, 'typing.idle');
      t.mock.timers.tick(2 * minute);
      says = 'typing.cleared';
    } else if (event === 'a confirmed request') {
      buttonOf(root, 'typing.clear').click();
      buttonOf(root, 'typing.clear-yes').click();
      says = 'typing.clear-done';
    } else dispatch(event);
    assert.equal(root.textContent, `${says}Start`);
    if (says)
      assert.deepEqual(
        [document.activeElement?.textContent, document.activeElement?.getAttribute('tabindex')],
        [says, '-1'],
      );
    assert.deepEqual(
      fields.map((field) => 'value' in field && field.value),
      ['', '', ''],
    );
    assert.deepEqual(
      lists.map(({ textContent }) => textContent),
      ['', '', '', ''],
    );
    assert.deepEqual([entries.length, pictures.length, session.notes.account.what], [0, 0, '']);
    assert.equal(session.isOver, true);
    t.mock.timers.tick(20 * minute);
    for (const later of ['leaving', 'pagehide']) dispatch(later);
    setHidden(true);
    assert.equal(root.textContent, `${says}Start`, 'nothing of the session goes on');
    assert.equal(content?.hasAttribute('hidden'), false);
  });

test('the warning about the idle time is said once, and goes with a key', async (t) => {
  const { root } = await start(t);
  const warning = root.querySelector('[role=alert]');
  assert.ok(warning);
  let text = '';
  const writes: string[] = [];
  Object.defineProperty(warning, 'textContent', {
    get: () => text,
    set(value: string) {
      writes.push(value);
      text = value;
    },
  });
  t.mock.timers.tick(14 * minute);
  dispatch('keydown');
  dispatch('keydown');
  assert.deepEqual(writes, ['typing.idle', '']);
});

test('clearing asks once more, with the focus on the question, and can be cancelled', async (t) => {
  const { root, session } = await start(t);
  type(session);
  const confirmation = buttonOf(root, 'typing.clear-yes').closest('[hidden]');
  assert.equal(confirmation?.hasAttribute('hidden'), true);
  assert.equal(confirmation?.textContent, 'typing.clear-suretyping.clear-yestyping.clear-no');
  buttonOf(root, 'typing.clear').click();
  assert.deepEqual(
    [confirmation?.hasAttribute('hidden'), document.activeElement?.textContent],
    [false, 'typing.clear-sure'],
  );
  buttonOf(root, 'typing.clear-no').click();
  assert.deepEqual(
    [confirmation?.hasAttribute('hidden'), document.activeElement?.textContent],
    [true, 'typing.clear'],
  );
  assert.equal(session.notes.account.what, 'typed');
});
