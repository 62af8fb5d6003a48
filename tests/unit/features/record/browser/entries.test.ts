import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type Entry, emptyEntry } from '../../../../../src/features/record/notes.ts';
import { closeDomPage, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { buttonOf, openSession, outlineOf } from '../../../../support/record-session.ts';

type List = typeof import('../../../../../src/features/record/browser/entry-list.client.ts');
type Form = typeof import('../../../../../src/features/record/browser/entry-form.client.ts');
type Editor = typeof import('../../../../../src/features/record/browser/record-editor.client.ts');

const folder = 'features/record/browser';
const entry = (what: string, more: Partial<Entry> = {}): Entry => ({ ...emptyEntry(), what, ...more });

afterEach(closeDomPage);
beforeEach(() => openDomPage('<html lang="en-GB"><body></body></html>'));

for (const way of ['added', 'drawn'])
  test(`a new list says that it is empty, until entries are ${way}`, async () => {
    const { session } = openSession();
    const { EntryList } = await runScript<List>(`${folder}/entry-list.client.ts`);
    const list = new EntryList(session, () => undefined);
    const [, , empty, , sort] = list.box.children;
    const hidden = () => [empty?.hasAttribute('hidden'), sort?.hasAttribute('hidden')];
    assert.deepEqual(hidden(), [false, true]);
    for (const what of ['A', 'B']) {
      const added = entry(what);
      session.notes.entries.push(added);
      if (way === 'added') list.add(added);
    }
    if (way === 'drawn') list.drawAll();
    assert.deepEqual(hidden(), [true, false]);
  });

async function openList(...whats: string[]) {
  const { session, told } = openSession();
  session.notes.entries = whats.map((what) => entry(what));
  const { EntryList } = await runScript<List>(`${folder}/entry-list.client.ts`);
  const changed: string[] = [];
  const list = new EntryList(session, ({ what }) => changed.push(what));
  list.drawAll();
  document.body.append(list.box);
  const order = () => [
    session.notes.entries.map(({ what }) => what).join(''),
    [...list.box.querySelectorAll('h3')].map(({ textContent }) => textContent).join(''),
  ];
  return { list, session, told, changed, order, press: (text: string) => buttonOf(document, text).click() };
}

test('an entry has its heading, its fields and its buttons, which say what they act on', async () => {
  const { list } = await openList();
  list.add(entry('A call', { date: '2026-11-02', where: 'Mill Road' }));
  const title = 'Monday, 2 November 2026';
  const buttons = ['change', 'earlier', 'later', 'remove']
    .map((key) => `      button type="button"\n        "entry.${key}"\n        span\n          "${title}"\n`)
    .join('');
  const pair = (key: string, text: string) =>
    `      div\n        dt\n          "entry.${key}"\n        dd\n          "${text}"\n`;
  assert.equal(
    outlineOf(list.box.querySelector('ol') ?? list.box),
    `ol\n  li\n    h3 tabindex="-1"\n      "${title}"\n    dl\n${pair('where', 'Mill Road')}${pair('what', 'A call')}    div\n${buttons}`,
  );
});

for (const [count, isEmpty, canSort] of [
  [0, true, false],
  [1, false, false],
  [2, false, true],
] as const)
  test(`with ${count} entries the list says ${isEmpty ? '' : 'not '}that it is empty and can ${canSort ? '' : 'not '}be sorted`, async () => {
    const { list } = await openList(...['A', 'B'].slice(0, count));
    const [title, , empty, , sort] = list.box.children;
    assert.equal(title?.textContent, 'record.list');
    assert.deepEqual([empty?.textContent, empty?.hasAttribute('hidden')], ['record.empty', !isEmpty]);
    assert.deepEqual([sort?.textContent, sort?.hasAttribute('hidden')], ['entry.sort', !canSort]);
  });

for (const [button, order, says] of [
  ['entry.earlier A', 'ABC', []],
  ['entry.earlier B', 'BAC', ['entry.moved 1']],
  ['entry.earlier C', 'ACB', ['entry.moved 2']],
  ['entry.later A', 'BAC', ['entry.moved 2']],
  ['entry.later B', 'ACB', ['entry.moved 3']],
  ['entry.later C', 'ABC', []],
] as const)
  test(`"${button}" of three gives ${order}, and the focus stays`, async () => {
    const { told, order: shown, press } = await openList('A', 'B', 'C');
    const pressed = buttonOf(document, button);
    pressed.focus();
    press(button);
    assert.deepEqual([shown(), told, document.activeElement === pressed], [[order, order], says, true]);
  });

test('a removed entry can be put back in its place, with the focus on the way', async () => {
  const { list, told, order, press } = await openList('A', 'B');
  press('entry.remove A');
  assert.deepEqual(order(), ['B', 'B']);
  assert.equal(document.activeElement?.textContent, 'entry.undo');
  assert.equal(list.box.children[4]?.hasAttribute('hidden'), true, 'one entry needs no order');
  press('entry.undo');
  assert.deepEqual(order(), ['AB', 'AB']);
  assert.equal(document.activeElement?.textContent, 'A');
  assert.equal(list.box.children[4]?.hasAttribute('hidden'), false);
  assert.deepEqual(told, ['entry.removed entry.undo', 'entry.put-back']);
});

test('an entry whose place is gone is put back last', async () => {
  const { session, list, order, press } = await openList('A', 'B', 'C');
  press('entry.remove C');
  const undo = buttonOf(document, 'entry.undo');
  session.notes.entries.length = 0;
  list.drawAll();
  undo.click();
  assert.deepEqual(order(), ['C', 'C']);
});

test('a replaced entry takes the place and the focus; the last can be removed', async () => {
  const { session, list, order, changed, press } = await openList('A', 'B');
  press('entry.change A');
  assert.deepEqual(changed, ['A']);
  const [first] = session.notes.entries;
  assert.ok(first);
  const next = entry('X');
  session.notes.entries[0] = next;
  list.replace(first, next);
  assert.deepEqual(order(), ['XB', 'XB']);
  assert.equal(document.activeElement?.textContent, 'X');
  press('entry.remove X');
  press('entry.remove B');
  assert.equal(list.box.children[2]?.hasAttribute('hidden'), false, 'it says that it is empty');
});

test('sorting puts entries in order of the day', async () => {
  const { session, list, order, told, press } = await openList();
  for (const [what, date] of [
    ['late', '2026-11-02'],
    ['none', ''],
    ['early', '2026-10-01'],
  ] as const) {
    session.notes.entries.push(entry(what, { date, time: what }));
    list.drawAll();
  }
  press('entry.sort');
  assert.equal(order()[0], 'earlylatenone');
  assert.match(order()[1] ?? '', /early.*late.*none/);
  assert.deepEqual(told, ['entry.sorted']);
});

async function openForm(isTaken = true) {
  const { session } = openSession();
  const { createEntryForm } = await runScript<Form>(`${folder}/entry-form.client.ts`);
  const submitted: unknown[] = [];
  const form = createEntryForm(session, (added, replaced) => {
    submitted.push([added, replaced]);
    return isTaken;
  });
  document.body.append(form.box);
  const field = (key: string) => {
    const label = [...form.box.querySelectorAll('label')].find(
      ({ textContent }) => textContent === `entry.${key}`,
    );
    const control = document.getElementById(label?.getAttribute('for') ?? '');
    assert.ok(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement, key);
    return control;
  };
  const [title] = form.box.children;
  const buttons = () =>
    [...form.box.querySelectorAll('button')].map(
      (each) => `${each.textContent}${each.hasAttribute('hidden') ? ' hidden' : ''}`,
    );
  return { form, field, submitted, title, buttons };
}

test('the form has a field for each part of an entry, the day with a hint', async () => {
  const { form, buttons, title } = await openForm();
  const fields = [...form.box.querySelectorAll('input, textarea')].map(
    (control) => control.getAttribute('type') ?? control.localName,
  );
  assert.deepEqual(fields, ['date', 'text', 'text', ...Array(6).fill('textarea')]);
  assert.deepEqual(
    [...form.box.querySelectorAll('label')].map(({ textContent }) => textContent),
    ['date', 'time', 'where', 'what', 'words', 'who', 'proof', 'told', 'felt'].map((key) => `entry.${key}`),
  );
  assert.deepEqual(
    [...form.box.querySelectorAll('.typing__hint')].map(({ textContent }) => textContent),
    ['entry.date-hint'],
  );
  assert.deepEqual([title?.textContent, ...buttons()], ['entry.title', 'entry.add', 'entry.cancel hidden']);
});

test('an entry is added once, and the form is empty again with the focus on its title', async () => {
  const { form, field, submitted, title } = await openForm();
  field('what').value = 'A call';
  buttonOf(form.box, 'entry.add').click();
  assert.deepEqual(submitted, [[entry('A call'), undefined]]);
  assert.equal(field('what').value, '');
  assert.equal(document.activeElement, title);
});

test('what is not taken stays in the form, and nothing is not added', async () => {
  const { form, field, submitted } = await openForm(false);
  buttonOf(form.box, 'entry.add').click();
  assert.deepEqual(submitted, []);
  assert.equal(document.activeElement, field('what'));
  assert.equal(form.box.querySelector('.typing__error:not([hidden])')?.textContent, 'entry.nothing');
  field('what').value = 'A call';
  buttonOf(form.box, 'entry.add').click();
  assert.equal(field('what').value, 'A call');
});

test('an entry is changed in the form, or the change is cancelled', async () => {
  const { form, field, submitted, title, buttons } = await openForm();
  const before = entry('A call', { date: '2026-11-02', where: 'Mill Road' });
  buttonOf(form.box, 'entry.add').click();
  form.change(before);
  assert.equal(form.box.querySelector('.typing__error:not([hidden])'), null, 'an earlier complaint is gone');
  assert.deepEqual(
    [field('date').value, field('where').value, field('what').value],
    ['2026-11-02', 'Mill Road', 'A call'],
  );
  assert.deepEqual([title?.textContent, ...buttons()], ['entry.title-change', 'entry.save', 'entry.cancel']);
  assert.equal(document.activeElement, title);
  buttonOf(form.box, 'entry.cancel').click();
  assert.deepEqual(
    [field('what').value, title?.textContent, ...buttons()],
    ['', 'entry.title', 'entry.add', 'entry.cancel hidden'],
  );
  form.change(before);
  buttonOf(form.box, 'entry.save').click();
  assert.deepEqual(submitted, [[before, before]]);
  field('what').value = 'Another';
  buttonOf(form.box, 'entry.add').click();
  assert.deepEqual(submitted[1], [entry('Another'), undefined]);
});

async function openEditor() {
  const { session, told } = openSession();
  const { createRecordEditor } = await runScript<Editor>(`${folder}/record-editor.client.ts`);
  const editor = createRecordEditor(session);
  document.body.append(editor);
  const write = (what: string) => {
    const [field] = editor.querySelectorAll('textarea');
    if (field) field.value = what;
  };
  return { session, told, editor, write, press: (text: string) => buttonOf(editor, text).click() };
}

test('the editor has every part in order, the account only when asked for', async () => {
  const { editor, session, press } = await openEditor();
  const titles = [...editor.querySelectorAll('h2')].map(({ textContent }) => textContent);
  assert.deepEqual(titles, [
    'entry.title',
    'record.list',
    'picture.title',
    'account.title',
    'account.reading',
    'account.out',
    'out.title',
    'open.title',
  ]);
  const account = [...editor.children].find((part) => part.textContent.startsWith('account.title'));
  assert.equal(account?.hasAttribute('hidden'), true);
  session.notes.entries.push(entry('A call', { felt: 'Afraid' }));
  press('account.make');
  assert.equal(account?.hasAttribute('hidden'), false);
  assert.equal(document.activeElement?.textContent, 'account.title');
  assert.ok([...(account?.querySelectorAll('textarea') ?? [])].some(({ value }) => value.includes('Afraid')));
});

test('an entry is added, counted, changed in its place, and refused beyond the limit', async () => {
  const { editor, session, told, write, press } = await openEditor();
  write('One');
  press('entry.add');
  write('Two');
  press('entry.add');
  assert.deepEqual(told, ['entry.added record.count.one 1', 'entry.added record.count.other 2']);
  press('entry.change One');
  write('Uno');
  press('entry.save');
  assert.equal(told.at(-1), 'entry.changed');
  assert.deepEqual(
    [...editor.querySelectorAll('ol h3')].map(({ textContent }) => textContent),
    ['Uno', 'Two'],
  );
  session.notes.entries.push(...Array.from({ length: 4997 }, () => entry('x')));
  write('Last');
  press('entry.add');
  assert.deepEqual(
    [session.notes.entries.length, told.at(-1)],
    [5000, 'entry.added record.count.other 5,000'],
  );
  write('Too many');
  press('entry.add');
  assert.deepEqual([session.notes.entries.length, told.at(-1)], [5000, 'entry.too-many']);
  press('entry.change Uno');
  press('entry.save');
  assert.equal(told.at(-1), 'entry.changed', 'a full record can still be changed');
});

test('an entry that was removed while it was being changed is added', async () => {
  const { session, told, write, press } = await openEditor();
  write('One');
  press('entry.add');
  press('entry.change One');
  press('entry.remove One');
  press('entry.save');
  assert.deepEqual(
    [session.notes.entries.map(({ what }) => what), told.at(-1)],
    [['One'], 'entry.added record.count.one 1'],
  );
});
