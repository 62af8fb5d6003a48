import assert from 'node:assert/strict';
import { afterEach, beforeEach, type TestContext, test } from 'node:test';
import { closeDomPage, define, dispatch, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { buttonOf, openSession, outlineOf, settle } from '../../../../support/record-session.ts';

type Panel = typeof import('../../../../../src/features/record/browser/export-panel.client.ts');
type Encrypt = typeof import('../../../../../src/features/record/browser/encrypt-option.client.ts');
type Account = typeof import('../../../../../src/features/record/browser/account-form.client.ts');

const folder = 'features/record/browser';

afterEach(closeDomPage);
beforeEach(() =>
  openDomPage('<html lang="en-GB" data-title="Neutral"><head><title>Own</title></head><body></body></html>'),
);

/** A file that a page gave to the downloads. */
interface Download {
  name: string;
  href: string;
  type: string;
}

/** Records what is downloaded, and which addresses of files are revoked. */
function recordDownloads({ mock }: TestContext): { downloads: Download[]; revoked: string[] } {
  const downloads: Download[] = [];
  const revoked: string[] = [];
  let type = '';
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(URL, 'createObjectURL', (blob: Blob) => {
    ({ type } = blob);
    return 'blob:made';
  });
  mock.method(URL, 'revokeObjectURL', (url: string) => revoked.push(url));
  const create = document.createElement.bind(document);
  mock.method(document, 'createElement', (name: string) => {
    const element = create(name);
    if (element instanceof HTMLElement && name === 'a')
      element.click = () =>
        downloads.push({
          name: element.getAttribute('download') ?? '',
          href: element.getAttribute('href') ?? '',
          type,
        });
    return element;
  });
  return { downloads, revoked };
}

const option = (key: string, controls: string) =>
  `  details\n    summary\n      "out.${key}"\n    div\n      p\n        "out.${key}-leaves"\n${controls}      p role="status"\n`;
const button = (key: string) => `      button type="button"\n        "out.${key}"\n`;

test('the panel explains every export before its button', async () => {
  const { session } = openSession();
  const { createExportPanel } = await runScript<Panel>(`${folder}/export-panel.client.ts`);
  const outline = outlineOf(createExportPanel(session)).replace(/ autocomplete="off".*/g, '');
  assert.equal(
    outline,
    `div\n  h2 tabindex="-1"\n    "out.title"\n  p\n    "out.explain"\n${['print', 'copy', 'html', 'csv', 'json'].map((key) => option(key, button(key))).join('')}${option(
      'lock',
      `      div\n        label for="typed-1"\n          "out.lock-words"\n        p id="typed-2" hidden\n        input id="typed-1" type="text"\n${button('lock')}      p hidden\n`,
    )}`,
  );
});

for (const [key, name, type] of [
  ['html', 'notes.html', 'text/html'],
  ['csv', 'notes.csv', 'text/csv'],
  ['json', 'notes.json', 'application/json'],
] as const)
  test(`"${key}" saves ${name} from this page, says so, and forgets the file after a minute`, async (t) => {
    const { downloads, revoked } = recordDownloads(t);
    const { session, told } = openSession();
    const { createExportPanel } = await runScript<Panel>(`${folder}/export-panel.client.ts`);
    const panel = createExportPanel(session);
    buttonOf(panel, `out.${key}`).click();
    assert.deepEqual(downloads, [{ name, href: 'blob:made', type }]);
    assert.deepEqual(told, [`out.saved ${name}`]);
    t.mock.timers.tick(59_999);
    assert.deepEqual(revoked, []);
    t.mock.timers.tick(1);
    assert.deepEqual(revoked, ['blob:made']);
    session.isOver = true;
    buttonOf(panel, `out.${key}`).click();
    assert.equal(downloads.length, 1, 'nothing is saved once the session is over');
  });

test('the account is saved under its own name', async (t) => {
  const { downloads } = recordDownloads(t);
  const { session } = openSession();
  const { AccountForm } = await runScript<Account>(`${folder}/account-form.client.ts`);
  buttonOf(new AccountForm(session).box, 'out.html').click();
  assert.deepEqual(downloads, [{ name: 'account.html', href: 'blob:made', type: 'text/html' }]);
});

for (const isAllowed of [true, false])
  test(`copying is told as ${isAllowed ? 'done' : 'refused'}`, async () => {
    const copied: string[] = [];
    const writeText = async (text: string) => {
      if (!isAllowed) throw new Error('NotAllowedError');
      copied.push(text);
    };
    define('navigator', { clipboard: { writeText } });
    const { session, told } = openSession();
    session.notes.account.who = 'A man from work';
    const { AccountForm } = await runScript<Account>(`${folder}/account-form.client.ts`);
    buttonOf(new AccountForm(session).box, 'out.copy').click();
    await settle(() => told.length > 0);
    assert.deepEqual(told, [isAllowed ? 'out.copied' : 'out.not-copied']);
    assert.deepEqual(
      copied.map((text) => text.includes('A man from work')),
      isAllowed ? [true] : [],
    );
  });

for (const section of ['record', 'account'])
  test(`only the ${section} is printed, under the neutral title, and then the page is as before`, async () => {
    const printed: unknown[] = [];
    const { documentElement: root } = document;
    define('window', { print: () => printed.push([document.title, root.dataset['paper']]) });
    const { session } = openSession();
    const { createExportPanel } = await runScript<Panel>(`${folder}/export-panel.client.ts`);
    const { AccountForm } = await runScript<Account>(`${folder}/account-form.client.ts`);
    buttonOf(
      section === 'record' ? createExportPanel(session) : new AccountForm(session).box,
      'out.print',
    ).click();
    assert.deepEqual(printed, [['Neutral', section]]);
    dispatch('afterprint');
    assert.deepEqual([document.title, root.dataset['paper']], ['Own', undefined]);
    document.title = 'Later';
    dispatch('afterprint');
    assert.equal(document.title, 'Later', 'it is done once');
  });

for (const [passphrase, isEnough] of [
  ['abc abc abc abc abc', false],
  ['abcd abc abc abc abc', true],
  ['abcdef abcdef abcdefg', false],
  ['  abc abc abc abc abc  ', false],
  ['abcd  abc abc   abc abc', true],
  ['', false],
] as const)
  test(`the sentence "${passphrase}" is ${isEnough ? 'enough' : 'too short'}`, async () => {
    define('requestAnimationFrame', () => 0);
    const { session, told } = openSession();
    const { createEncryptOption } = await runScript<Encrypt>(`${folder}/encrypt-option.client.ts`);
    const [box, status] = [document.createElement('div'), document.createElement('p')];
    box.append(...createEncryptOption(session, status));
    document.body.append(box);
    const field = box.querySelector('input');
    assert.ok(field);
    field.value = passphrase;
    buttonOf(box, 'out.lock').click();
    assert.equal(field.getAttribute('aria-invalid'), String(!isEnough));
    assert.equal(box.querySelector('.typing__error')?.textContent, isEnough ? '' : 'out.lock-short');
    assert.deepEqual(told, isEnough ? ['out.lock-wait'] : []);
  });

test('a file that cannot be locked is told, and the sentence stays', async () => {
  define('requestAnimationFrame', () => {
    throw new Error('no paint');
  });
  const { session, told } = openSession();
  const { createEncryptOption } = await runScript<Encrypt>(`${folder}/encrypt-option.client.ts`);
  const [box, status] = [document.createElement('div'), document.createElement('p')];
  box.append(...createEncryptOption(session, status));
  const field = box.querySelector('input');
  assert.ok(field);
  field.value = 'four green ducks walk slowly';
  buttonOf(box, 'out.lock').click();
  await settle(() => told.length === 2);
  assert.deepEqual(told, ['out.lock-wait', 'out.failed']);
  assert.equal(field.value, 'four green ducks walk slowly');
});
