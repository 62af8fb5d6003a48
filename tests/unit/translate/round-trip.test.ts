import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { lintPage } from '../../../src/content/lint/lint-content.ts';
import { pageRules } from '../../../src/content/lint/page-rule.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { joinSegments, splitSegments } from '../../../src/content/translations/segments.ts';
import { today } from '../../../src/facts/dates.ts';
import { checkTranslations } from '../../../src/translate/check-translations.ts';
import { fromCsv, toCsv } from '../../../src/translate/csv.ts';
import { importTranslations } from '../../../src/translate/import-translations.ts';
import { fromXliff } from '../../../src/translate/read-xliff.ts';
import { listWork, type WorkItem } from '../../../src/translate/work-units.ts';
import { toXliff } from '../../../src/translate/write-xliff.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'waymark-translate-'));
const folder = path.join(base, 'content');
cpSync('content', folder, { recursive: true });
after(() => rmSync(base, { recursive: true }));
const read = () => readContent(folder, { today: today() });
const english = read();
const machine = { content: folder, folder, language: 'xx' };

/** Other words of the same length, so that no limit is passed. */
const translateWords = (words: string) =>
  words.replaceAll(/\p{L}+/gu, (word) => (word.length > 1 ? `${word.slice(1)}${word[0]}` : 'é'));
const translate = (english: string) =>
  joinSegments(
    splitSegments(english).map((segment) =>
      segment.words === undefined ? segment : { words: translateWords(segment.words) },
    ),
  );
/** The tag and the direction of a language are no words. */
const kept = new Map([
  ['messages/language.tag', 'cy-GB'],
  ['messages/language.direction', 'ltr'],
]);
const translateWork = (work: WorkItem[]): WorkItem[] =>
  work.map((item) => ({
    ...item,
    units: item.units.map((unit) => ({
      ...unit,
      translation: kept.get(unit.name) ?? translate(unit.english),
    })),
  }));

const forms = [
  {
    name: 'XLIFF',
    write: (work: WorkItem[]) => toXliff(work, { source: 'en-GB', target: 'xx' }),
    read: (text: string) => fromXliff('back.xlf', text),
  },
  {
    name: 'CSV saved by a spreadsheet',
    write: (work: WorkItem[]) => toCsv(work).replaceAll(/(?<!\r)\n/g, '\r\n'),
    read: (text: string) => fromCsv('back.csv', text),
  },
];

for (const form of forms)
  test(`all content goes to a translator and back as ${form.name} without loss`, () => {
    const work = translateWork(listWork(english.content, 'xx'));
    const units = work.flatMap((item) => item.units);
    assert.ok(units.length > 4000, String(units.length));
    const back = form.read(form.write(work));
    assert.deepEqual(back.diagnostics, []);
    assert.deepEqual(
      back.read.map(({ name, english: source, translation }) => ({ name, english: source, translation })),
      units,
    );
    assert.deepEqual(checkTranslations('back', back.read, work), []);
  });

test('translations of all content become pages and texts, which are read again as they were written', () => {
  const work = translateWork(listWork(english.content, 'xx'));
  const units = work.flatMap((item) => item.units);
  const translations = units.map(({ name, english: source, translation = '' }) => ({
    name,
    english: source,
    translation,
    isChecked: false,
    line: 1,
  }));
  assert.deepEqual(importTranslations(translations, listWork(english.content, 'xx'), machine).partial, []);
  const { content, diagnostics } = read();
  assert.deepEqual(diagnostics, english.diagnostics);
  const again = listWork(content, 'xx');
  assert.deepEqual(new Set(again.map(({ state }) => state)), new Set(['machine']));
  assert.deepEqual(
    again.flatMap((item) => item.units),
    units,
  );
  // The rules of the content read the pages in another way than this command.
  const rules = pageRules.rules.filter(({ id }) =>
    ['translation-record', 'translated-parts', 'untranslated-passages', 'no-hard-coded-facts'].includes(id),
  );
  const pages = content.pages.filter(({ language }) => language === 'xx');
  assert.equal(pages.length, english.content.pages.length);
  assert.deepEqual(
    pages
      .flatMap((page) => lintPage(page, content, rules))
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
    [],
  );
});
