import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import { today } from '../../../src/facts/dates.ts';
import { importTranslations } from '../../../src/translate/import-translations.ts';
import { listWork } from '../../../src/translate/work-units.ts';
import { rightToLeft, translatePage, translateTexts } from '../../support/test-language.ts';

/** Content with a page and texts that only a machine translated, in one language. */
const base = mkdtempSync(path.join(os.tmpdir(), 'waymark-import-'));
const folder = path.join(base, 'content');
after(() => rmSync(base, { recursive: true }));

const code = rightToLeft.code;
const read = () => readContent(folder, { today: today() }).content;
const itemOf = (name: string) => {
  const item = listWork(read(), code).find((each) => each.name === name);
  assert.ok(item, name);
  return item;
};
const target = { content: folder, folder, language: code };
const checked = { by: 'translator', date: '2026-11-30' };
const page = 'pages/in-danger';
const text = 'services/hl-999.for';

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  const content = read();
  const machine = { language: rightToLeft, folder, machine: ['in-danger', text] };
  translateTexts(content, machine);
  const english = content.pages.find(({ id }) => id === 'in-danger');
  assert.ok(english);
  translatePage(english, machine);
});

/** What a translator sends back of an item: its parts, each with whether it is checked. */
function sendBack(name: string, isChecked: (index: number) => boolean, change = (words: string) => words) {
  return itemOf(name).units.map(({ name: unit, english, translation = '' }, index) => ({
    name: unit,
    english,
    translation: change(translation),
    isChecked: isChecked(index),
    line: index + 1,
  }));
}

const importBack = (back: ReturnType<typeof sendBack>, by = true) =>
  importTranslations(back, listWork(read(), code), { ...target, ...(by && { checked }) });

test('a page is checked when the file says so of every part of it, and by a role', () => {
  const last = itemOf(page).units.length - 1;
  assert.ok(last > 5);
  for (const [isChecked, by, expected] of [
    [() => false, true, 'machine'],
    [(index: number) => index !== last, true, 'machine'],
    [() => true, false, 'machine'],
    [() => true, true, 'checked'],
  ] as const) {
    const { checked: names } = importBack(sendBack(page, isChecked), by);
    assert.deepEqual(names, expected === 'checked' ? [page] : []);
    assert.equal(itemOf(page).state, expected);
  }
});

test('one checked part of a page does not check those that the file leaves out', () => {
  const [title] = sendBack(page, () => true);
  assert.ok(title);
  importBack([{ ...title, translation: `${title.translation} N` }]);
  assert.equal(itemOf(page).state, 'machine');
  assert.match(itemOf(page).units[0]?.translation ?? '', / N$/, 'the part is taken');
});

test('what comes back as it went out keeps its record, and a change by a machine takes a check away', () => {
  importBack(sendBack(text, () => true));
  assert.equal(itemOf(text).state, 'checked');
  assert.deepEqual(
    importBack(
      sendBack(text, () => false),
      false,
    ).written,
    [],
  );
  assert.equal(itemOf(text).state, 'checked');
  importBack(
    sendBack(
      text,
      () => false,
      (words) => `${words} N`,
    ),
    false,
  );
  assert.equal(itemOf(text).state, 'machine');
});

test('a page of which parts are missing stays as it was', () => {
  const before = itemOf('pages/helplines');
  assert.equal(before.state, 'missing');
  const [title] = before.units;
  assert.ok(title);
  const one = { name: title.name, english: title.english, translation: 'N', isChecked: true, line: 1 };
  const { partial, written } = importBack([one]);
  assert.deepEqual(written, []);
  assert.deepEqual(
    partial.map(({ name, missing }) => [name, missing.length]),
    [['pages/helplines', before.units.length - 1]],
  );
});

test('a translation of an older English is listed as earlier words, and as no translation of today', () => {
  const file = path.join(folder, 'pages/en/get-help-now/in-danger.mdx');
  assert.equal(itemOf(page).units.filter(({ earlier }) => earlier !== undefined).length, 0);
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: In danger now', 'title: In danger'));
  const { state, units } = itemOf(page);
  assert.equal(state, 'stale');
  assert.deepEqual(
    units.filter(({ translation }) => translation !== undefined),
    [],
  );
  assert.ok(units.every(({ earlier }) => earlier !== undefined));
});
