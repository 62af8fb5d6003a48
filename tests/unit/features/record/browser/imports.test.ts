import assert from 'node:assert/strict';
import { afterEach, beforeEach, type TestContext, test } from 'node:test';
import { emptyNotes, type Notes, type Picture } from '../../../../../src/features/record/notes.ts';
import { serializeNotes } from '../../../../../src/features/record/serialize.ts';
import { closeDomPage, dispatch, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { buttonOf, openSession, outlineOf, settle } from '../../../../support/record-session.ts';

type Pictures = typeof import('../../../../../src/features/record/browser/picture-list.client.ts');
type Import = typeof import('../../../../../src/features/record/browser/import-panel.client.ts');
type Checklist = typeof import('../../../../../src/features/record/browser/checklist.client.ts');

const folder = 'features/record/browser';
/** SHA-256 of "abc" (FIPS 180-2, appendix B.1). */
const hashOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

afterEach(closeDomPage);
beforeEach(() => openDomPage('<html lang="en-GB"><body></body></html>'));

/** A file that says how large it is, without the memory that it would take. */
function file(name: string, content: string | Uint8Array, size?: number): object {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const arrayBuffer = async () => {
    if (name === 'broken.jpg') throw new Error('NotReadableError');
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  };
  return { name, size: size ?? bytes.length, lastModified: Date.UTC(2026, 10, 2, 12), arrayBuffer };
}

/** Chooses files in a field, and waits until `isDone`. */
async function choose(box: HTMLElement, files: object[], isDone: () => boolean): Promise<HTMLInputElement> {
  const field = box.querySelector<HTMLInputElement>('input[type=file]');
  assert.ok(field);
  let value = 'C:\\fakepath\\chosen';
  Object.defineProperty(field, 'files', { value: files, configurable: true });
  Object.defineProperty(field, 'value', {
    get: () => value,
    set(text: string) {
      value = text;
    },
    configurable: true,
  });
  dispatch('change', {}, field);
  await settle(isDone);
  return field;
}

async function openPictures(notes: Partial<Notes> = {}) {
  const { session, told } = openSession();
  Object.assign(session.notes, notes);
  const { PictureList } = await runScript<Pictures>(`${folder}/picture-list.client.ts`);
  const list = new PictureList(session);
  document.body.append(list.box);
  const add = (...files: object[]) => {
    const before = told.length;
    return choose(list.box, files, () => told.length > before);
  };
  const names = () => [...list.box.querySelectorAll('ul h3')].map(({ textContent }) => textContent);
  return { session, told, list, add, names };
}

const picture = (name: string, size = 1): Picture => ({
  name,
  size,
  changed: '2026-11-02T12:00:00.000Z',
  sha256: name,
  bytes: new Uint8Array(size),
});

test('pictures are chosen by type, several at once, and are listed with their hash', async () => {
  const { session, told, list, add, names } = await openPictures();
  const [title, explain] = list.box.children;
  assert.deepEqual([title?.textContent, explain?.textContent], ['picture.title', 'picture.explain']);
  assert.equal(list.box.querySelector('label')?.textContent, 'picture.choose');
  const field = await add(file('a.jpg', 'abc'), file('b.jpg', 'b'));
  assert.deepEqual([field.accept, field.multiple, field.value], ['image/*', true, '']);
  assert.deepEqual([names(), told], [['a.jpg', 'b.jpg'], ['picture.added 2']]);
  assert.equal(
    outlineOf(list.box.querySelector('li') ?? list.box).replace(/"2 November 2026.*"/, '"the time"'),
    `li\n  h3 tabindex="-1"\n    "a.jpg"\n  dl\n${[
      ['picture.size', '0 kB'],
      ['picture.changed', 'the time'],
      ['picture.hash SHA-256', hashOfAbc],
    ]
      .map(([label, text]) => `    div\n      dt\n        "${label}"\n      dd\n        "${text}"\n`)
      .join('')}  div\n    button type="button"\n      "entry.remove"\n      span\n        "a.jpg"\n`,
  );
  const [{ sha256, size, changed } = picture('')] = session.notes.pictures;
  assert.deepEqual([sha256, size, changed], [hashOfAbc, 3, '2026-11-02T12:00:00.000Z']);
});

test('a picture is removed from the list and from memory, with the focus on the field', async () => {
  const { session, told, list, add, names } = await openPictures();
  const field = await add(file('a.jpg', 'a'), file('b.jpg', 'b'));
  buttonOf(list.box, 'entry.remove a.jpg').click();
  assert.deepEqual([names(), session.notes.pictures.map(({ name }) => name)], [['b.jpg'], ['b.jpg']]);
  assert.deepEqual([told.at(-1), document.activeElement === field], ['entry.removed', true]);
  list.drawAll();
  assert.deepEqual(names(), ['b.jpg']);
});

for (const [what, notes, size, isTaken] of [
  ['the last allowed byte', { pictures: [picture('a', 59_999_999)] }, 1, true],
  ['one byte too many', { pictures: [picture('a', 59_999_999)] }, 2, false],
  [
    'the last allowed picture',
    { pictures: Array.from({ length: 199 }, (_, index) => picture(`${index}`)) },
    1,
    true,
  ],
  [
    'one picture too many',
    { pictures: Array.from({ length: 200 }, (_, index) => picture(`${index}`)) },
    1,
    false,
  ],
] as const)
  test(`${what} is ${isTaken ? 'taken' : 'refused'}`, async () => {
    const { session, told, add } = await openPictures({ pictures: [...notes.pictures] });
    await add(file('new.jpg', 'x', size));
    assert.equal(session.notes.pictures.length - notes.pictures.length, isTaken ? 1 : 0);
    assert.deepEqual(told, [isTaken ? 'picture.added 1' : 'picture.too-large new.jpg 60 MB']);
  });

test('a picture that cannot be read is told beside those that can; after the session none is added', async () => {
  const { session, told, add, names } = await openPictures();
  await add(file('broken.jpg', ''), file('a.jpg', 'a'));
  assert.deepEqual([names(), told], [['a.jpg'], ['picture.added 1 picture.unread broken.jpg']]);
  session.isOver = true;
  await add(file('b.jpg', 'b'));
  assert.deepEqual([session.notes.pictures.length, names()], [1, ['a.jpg']]);
});

async function openImport(t: TestContext) {
  const { session, told } = openSession();
  const { ImportPanel } = await runScript<Import>(`${folder}/import-panel.client.ts`);
  const drawAll = t.mock.fn();
  const { box } = new ImportPanel(session, drawAll);
  document.body.append(box);
  const passphrase = box.querySelector<HTMLInputElement>('input[type=text]');
  assert.ok(passphrase);
  const isAsked = () => !passphrase.closest('div[hidden]');
  const open = (chosen: object) => {
    const before = told.length;
    return choose(box, [chosen], () => told.length > before || isAsked());
  };
  return { session, told, box, open, passphrase, isAsked, drawn: () => drawAll.mock.callCount() };
}

const saved = (notes: Partial<Notes>) => serializeNotes({ ...emptyNotes(), ...notes }, true);
const savedEntry = {
  ...Object.fromEntries(
    ['date', 'time', 'where', 'words', 'who', 'proof', 'told', 'felt'].map((key) => [key, '']),
  ),
  what: 'A call',
};

test('the panel explains itself, and asks for a sentence only when a file needs one', async (t) => {
  const { box, isAsked } = await openImport(t);
  assert.deepEqual(
    [...box.querySelectorAll('h2, p:not(.typing__error, .typing__status), label, button')].map(
      ({ textContent }) => textContent,
    ),
    ['open.title', 'open.explain', 'open.choose', 'open.words', 'open.unlock'],
  );
  assert.equal(isAsked(), false);
});

test('a saved file is opened, drawn and counted, and its name is not kept', async (t) => {
  const { session, told, open, drawn } = await openImport(t);
  const content = saved({ entries: [savedEntry as Notes['entries'][0]] });
  const field = await open(file('notes.json', content));
  assert.deepEqual(
    [told, drawn(), session.notes.entries[0]?.what],
    [['open.done record.count.one 1'], 1, 'A call'],
  );
  await settle(() => field.value === '');
});

for (const [what, chosen, says] of [
  ['the largest plain file', file('a', new Uint8Array(20_000_000).fill(32)), 'open.broken'],
  ['a plain file of one byte more', file('a', new Uint8Array(20_000_001).fill(32)), 'open.large'],
  ['the largest file', file('a', '{}', 120_000_000), 'open.foreign'],
  ['a file of one byte more', file('a', '{}', 120_000_001), 'open.large'],
  ['a picture', file('a', Uint8Array.of(0xff, 0xd8)), 'open.broken'],
  ['a file that is gone', file('broken.jpg', ''), 'open.broken'],
  ['a file for a key', file('a', 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n'), 'open.other-lock'],
  [
    'a file that takes too much work',
    file('a', 'age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ 25\nYWFh\n--- YWFh\n'),
    'open.too-slow',
  ],
] as const)
  test(`${what} is refused as "${says}", and nothing is drawn`, async (t) => {
    const { told, open, drawn, isAsked } = await openImport(t);
    await open(chosen);
    assert.deepEqual([told, drawn(), isAsked()], [[says], 0, false]);
  });

const locked = 'age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ 10\nYWFh\n--- YWFh\n';
test('a locked file asks for its sentence with the focus there, and another file forgets it', async (t) => {
  const { told, open, passphrase, isAsked } = await openImport(t);
  passphrase.value = 'of another file';
  await open(file('notes.age', locked));
  assert.deepEqual(
    [isAsked(), document.activeElement === passphrase, passphrase.value, told],
    [true, true, '', []],
  );
  passphrase.value = 'of this file';
  await open(file('notes.json', '[]'));
  await settle(() => told.length > 0);
  assert.deepEqual([isAsked(), passphrase.value, told], [false, '', ['open.foreign']]);
});

test('a choice that was cancelled opens nothing', async (t) => {
  const { box, told, isAsked } = await openImport(t);
  await choose(box, [], () => true);
  await choose(box, [file('notes.age', locked)], isAsked);
  await choose(box, [], () => !isAsked());
  assert.deepEqual([told, isAsked()], [[], false]);
});

test('what is read after the end of the session is neither drawn nor told', async (t) => {
  const { session, told, box, drawn } = await openImport(t);
  session.isOver = true;
  const content = file('notes.json', saved({ entries: [savedEntry as Notes['entries'][0]] }));
  const field = await choose(box, [content], () => true);
  await settle(() => field.value === '');
  assert.deepEqual([told, drawn(), session.notes.entries.length], [[], 0, 0]);
});

for (const [what, typed, added, isTaken] of [
  ['entries up to the limit', { entries: 4999 }, { entries: 1 }, true],
  ['one entry too many', { entries: 5000 }, { entries: 1 }, false],
  ['pictures up to the limit', { pictures: 199 }, { pictures: 1 }, true],
  ['one picture too many', { pictures: 200 }, { pictures: 1 }, false],
] as const)
  test(`a file with ${what} is ${isTaken ? 'taken' : 'refused'}`, async (t) => {
    const notesOf = (counts: { entries?: number; pictures?: number }, prefix: string): Partial<Notes> => ({
      entries: Array.from({ length: counts.entries ?? 0 }, () => savedEntry as Notes['entries'][0]),
      pictures: Array.from({ length: counts.pictures ?? 0 }, (_, index) => ({
        name: 'a',
        size: 1,
        changed: '2026-11-02',
        sha256: `${prefix}${index}`.padStart(64, '0'),
      })),
    });
    const { session, told, open } = await openImport(t);
    Object.assign(session.notes, notesOf(typed, 'a'));
    await open(file('notes.json', saved(notesOf(added, 'b'))));
    assert.equal(told[0]?.startsWith('open.done'), isTaken, told[0]);
    if (!isTaken) assert.deepEqual(told, ['open.many']);
  });

test('a file adds pictures that are new and fills only what was not typed', async (t) => {
  const { session, open } = await openImport(t);
  const sha256 = 'a'.repeat(64);
  session.notes.pictures = [{ name: 'mine', size: 1, changed: '2026-11-02', sha256 }];
  session.notes.account.who = 'typed';
  const account = { ...emptyNotes().account, who: 'saved', what: 'saved' };
  const pictures = [
    { name: 'same', size: 1, changed: '2026-11-02', sha256 },
    { name: 'new', size: 1, changed: '2026-11-02', sha256: 'b'.repeat(64) },
  ];
  await open(file('notes.json', saved({ account, pictures })));
  assert.deepEqual(
    session.notes.pictures.map(({ name }) => name),
    ['mine', 'new'],
  );
  assert.deepEqual([session.notes.account.who, session.notes.account.what], ['typed', 'saved']);
});

const checklistMessages = {
  'check.fits': 'This fits',
  'check.none': 'Tick first',
  'account.what': 'What',
  'typing.memory': 'In memory',
};
async function openChecklist() {
  const sign = (title: string, content = '<div class="disclosure__text">More</div>') =>
    `<details><summary> ${title} </summary>${content}</details>`;
  openDomPage(`<html lang="en-GB"><body><div class="prose">${sign('One')}${sign('Two')}${sign('')}${sign('Three', '')}
    <div id="root" data-say='${JSON.stringify(checklistMessages)}'>${sign('Own')}<button>Carry</button></div></div>${sign('Outside')}</body></html>`);
  const { initChecklist } = await runScript<Checklist>(`${folder}/checklist.client.ts`);
  const root = document.getElementById('root');
  assert.ok(root);
  initChecklist(root);
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  return { root, boxes, carry: () => buttonOf(root, 'Carry').click() };
}

test('each sign of the page can be ticked, and nothing keeps that', async () => {
  const { root, boxes } = await openChecklist();
  assert.equal(boxes.length, 2);
  assert.equal(
    outlineOf(document.querySelector('.typing__tick') ?? root),
    'p\n  input type="checkbox" id="typed-1" autocomplete="off"\n  label for="typed-1"\n    "This fits"\n    span\n      ": One"\n',
  );
  assert.equal(document.querySelector('.typing__tick span')?.className, 'visually-hidden');
  for (const event of ['leaving', 'pagehide']) {
    for (const box of boxes) box.checked = true;
    dispatch(event);
    assert.deepEqual(
      boxes.map(({ checked }) => checked),
      [false, false],
      event,
    );
  }
});

test('what is ticked goes into the account on the page, and nothing ticked is told', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const { root, boxes, carry } = await openChecklist();
  const status = root.querySelector('[role=status]');
  carry();
  assert.equal(status?.textContent, 'Tick first');
  const [one, two] = boxes;
  if (one) one.checked = true;
  carry();
  assert.equal(status?.textContent, '');
  const values = () => [...root.querySelectorAll('textarea')].map(({ value }) => value).filter(Boolean);
  assert.deepEqual(values(), ['One.']);
  dispatch('pagehide');
  for (const box of [one, two]) if (box) box.checked = true;
  carry();
  assert.deepEqual(values(), ['One. Two.']);
});
