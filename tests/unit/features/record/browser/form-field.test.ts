import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { closeDomPage, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { outlineOf } from '../../../../support/record-session.ts';

type FormField = typeof import('../../../../../src/features/record/browser/form-field.client.ts');
type Dom = typeof import('../../../../../src/features/record/browser/dom.client.ts');

const folder = 'features/record/browser';
/** What keeps a browser from storing a text, and from sending it to a checker of spelling. */
const noTraces =
  'autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="sentences" data-gramm="false" writingsuggestions="false"';

afterEach(closeDomPage);
beforeEach(() => openDomPage('<html><body></body></html>'));

for (const [what, options, expected] of [
  [
    'text of several lines',
    { label: 'What' },
    `div\n  label for="typed-1"\n    "What"\n  p id="typed-2" hidden\n  textarea id="typed-1" rows="2" ${noTraces} form="nowhere" maxlength="20000"\n`,
  ],
  [
    'one line with a hint',
    { label: 'Where', type: 'text', hint: 'Or when' },
    `div\n  label for="typed-1"\n    "Where"\n  p id="typed-3"\n    "Or when"\n  p id="typed-2" hidden\n  input id="typed-1" type="text" ${noTraces} form="nowhere" maxlength="20000" aria-describedby="typed-3"\n`,
  ],
  [
    'a passphrase, which no phone starts with a capital',
    { label: 'Secret', type: 'passphrase' },
    `div\n  label for="typed-1"\n    "Secret"\n  p id="typed-2" hidden\n  input id="typed-1" type="text" ${noTraces.replace('sentences', 'none')} form="nowhere" maxlength="20000"\n`,
  ],
  [
    'a day',
    { label: 'Day', type: 'date' },
    `div\n  label for="typed-1"\n    "Day"\n  p id="typed-2" hidden\n  input id="typed-1" type="date" ${noTraces} form="nowhere"\n`,
  ],
  [
    'a file',
    { label: 'File', type: 'file' },
    `div\n  p id="typed-2" hidden\n  div\n    label for="typed-1"\n      "File"\n    input id="typed-1" type="file" ${noTraces} form="nowhere"\n`,
  ],
] as const)
  test(`a field for ${what} leaves no trace and has its label`, async () => {
    const { createField } = await runScript<FormField>(`${folder}/form-field.client.ts`);
    assert.equal(outlineOf(createField(options).box), expected);
  });

test('all fields belong to one form, which is hidden and looks like a search', async () => {
  const { createField } = await runScript<FormField>(`${folder}/form-field.client.ts`);
  for (const label of ['One', 'Two']) document.body.append(createField({ label }).box);
  assert.equal(document.querySelectorAll('form').length, 1);
  const [form] = document.querySelectorAll('form');
  assert.deepEqual(
    [form?.id, form?.getAttribute('method'), form?.hasAttribute('hidden'), form?.getAttribute('action')],
    ['nowhere', 'dialog', true, '/search'],
  );
});

for (const hint of ['', 'Or when'])
  test(`a complaint is tied to its field${hint && ' beside the hint'}, takes the focus, and goes`, async () => {
    const { createField } = await runScript<FormField>(`${folder}/form-field.client.ts`);
    const { box, control, complain } = createField({ label: 'What', ...(hint && { hint }) });
    document.body.append(box);
    const error = box.querySelector('#typed-2');
    const hintId = hint ? ['typed-3'] : [];
    const state = () => [
      error?.textContent,
      error?.hasAttribute('hidden'),
      control.getAttribute('aria-invalid'),
      control.getAttribute('aria-describedby'),
    ];
    complain('Write something.');
    assert.deepEqual(state(), ['Write something.', false, 'true', [...hintId, 'typed-2'].join(' ')]);
    assert.equal(document.activeElement?.id, 'typed-1');
    control.blur();
    complain('');
    assert.deepEqual(state(), ['', true, 'false', hintId[0] ?? null]);
    assert.notEqual(document.activeElement?.id, 'typed-1');
  });

test('a button submits nothing, names what it acts on to those who do not see it, and calls once', async () => {
  const { createButton } = await runScript<Dom>(`${folder}/dom.client.ts`);
  let calls = 0;
  const button = createButton('Remove', () => (calls += 1), { about: 'One' });
  assert.equal(outlineOf(button), 'button type="button"\n  "Remove"\n  span\n    "One"\n');
  assert.equal(button.textContent, 'Remove One');
  assert.equal(button.querySelector('span')?.className, 'visually-hidden');
  button.click();
  assert.equal(calls, 1);
  assert.equal(outlineOf(createButton('Add', () => undefined)), 'button type="button"\n  "Add"\n');
  const ranks = ([undefined, 'quiet', 'danger'] as const).map(
    (rank) => createButton('Add', () => undefined, rank && { rank }).className,
  );
  assert.deepEqual(ranks, ['button', 'button button--quiet', 'button button--danger']);
});

test('a heading takes the focus from a script, and a list has each label with its text', async () => {
  const { createHeading, descriptionList } = await runScript<Dom>(`${folder}/dom.client.ts`);
  assert.equal(outlineOf(createHeading('h3', 'One')), 'h3 tabindex="-1"\n  "One"\n');
  assert.equal(
    outlineOf(descriptionList([['Where', 'Mill Road']])),
    'dl\n  div\n    dt\n      "Where"\n    dd\n      "Mill Road"\n',
  );
});
