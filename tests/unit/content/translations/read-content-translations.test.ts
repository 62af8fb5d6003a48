import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { type Content, readContent } from '../../../../src/content/read-content.ts';
import { spokenLanguages } from '../../../../src/content/spoken-languages.ts';
import { pageState, pagesInLanguage } from '../../../../src/content/translations/page-translations.ts';
import { listTextUnits } from '../../../../src/content/translations/text-units.ts';
import { today } from '../../../../src/facts/dates.ts';
import { rightToLeft, translatePage, translateTexts } from '../../../support/test-language.ts';

/** The content with a whole second language in which every word differs, and then with what translators get wrong. */
const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'waymark-translations-')), 'content');
const language = rightToLeft.code;
const read = () => readContent(folder, { today: today() });
const english: Page[] = [];

before(() => {
  cpSync('content', folder, { recursive: true });
  const { content } = read();
  english.push(...content.pages);
  const target = { language: rightToLeft, folder, machine: [] };
  translateTexts(content, target);
  for (const page of content.pages) translatePage(page, target);
});
after(() => rmSync(path.dirname(folder), { recursive: true }));

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, `${file} has ${from}`);
  writeFileSync(file, changed);
}

const pageOf = (content: Content, id: string, of = language) => {
  const page = content.pages.find((each) => each.id === id && each.language === of);
  assert.ok(page, id);
  return page;
};

/** The rules that hold a translation to its English. `languages.test.ts` builds with all. */
const rules = pageRules.rules.filter(({ id }) =>
  ['translation-record', 'translated-parts', 'untranslated-passages', 'no-hard-coded-facts'].includes(id),
);
const problems = () => {
  const { content, diagnostics } = read();
  const translated = content.pages.filter((page) => page.language !== 'en');
  const isRead = (page: Page) => pageState(page, content.pages) !== 'stale';
  return [...diagnostics, ...translated.filter(isRead).flatMap((page) => lintPage(page, content, rules))].map(
    ({ file, message }) => `${path.relative(folder, file)}: ${message}`,
  );
};

test('a whole language in other words has no problem, and each of its pages is shown', () => {
  assert.deepEqual(problems(), []);
  const { content } = read();
  assert.deepEqual(spokenLanguages(content).sort(), ['en', language].sort());
  const shown = pagesInLanguage(content.pages, language);
  assert.equal(shown.length, english.length);
  assert.ok(shown.every((page) => page.untranslated === undefined));
});

test('the texts that are translated are those outside pages that a language can have', () => {
  const { content } = read();
  const units = listTextUnits(content);
  const names = units.map(({ group, key }) => `${group}/${key}`);
  assert.equal(new Set(names).size, names.length, 'no two texts with one name');
  for (const name of [
    'messages/leave.label',
    'services/hl-999.name',
    'offences/off-ew-s2a.plain',
    'glossary/isac.words',
    'glossary/isac.meaning',
    'navigation/get-help-now.about',
    'topics/first-steps.label',
  ])
    assert.ok(names.includes(name), name);
  const unpublished = content.facts.all().find(({ publish }) => !publish);
  assert.ok(unpublished && !names.some((name) => name.includes(`/${unpublished.id}.`)), 'never shown');
});

test('readers see the English of a page that is missing, and of one whose English has changed', () => {
  const { content } = read();
  const [missing, stale] = ['first-steps', 'helplines'].map((id) => pageOf(content, id));
  rmSync(missing?.file ?? '');
  change(pageOf(content, 'helplines', 'en').file, 'title: Helplines', 'title: Lines for help');
  const after = read().content;
  assert.deepEqual(problems(), [], 'neither is a mistake');
  assert.equal(pageState(pageOf(after, stale?.id ?? ''), after.pages), 'stale');
  const shown = new Map(pagesInLanguage(after.pages, language).map((page) => [page.id, page]));
  assert.equal(shown.size, english.length);
  assert.deepEqual(
    [...shown.values()].flatMap(({ id, untranslated }) => (untranslated ? [[id, untranslated]] : [])).sort(),
    [
      ['first-steps', 'missing'],
      ['helplines', 'stale'],
    ],
  );
  assert.equal(shown.get('helplines')?.title, 'Lines for help');
  assert.equal(shown.get('helplines')?.language, language, 'in the site of that language');
});

test('links to a heading are the same in every language, and lead to the heading of that language', () => {
  const { content } = read();
  const translated = pageOf(content, 'report-to-the-police');
  const original = pageOf(content, 'report-to-the-police', 'en');
  assert.deepEqual(
    translated.body.headings.map(({ reference }) => reference),
    original.body.headings.map(({ reference }) => reference),
  );
  assert.notEqual(translated.body.headings[0]?.slug, original.body.headings[0]?.slug);
});

test('what a translator loses, adds or leaves in English is told, with its place', () => {
  const { content } = read();
  const [first, second, third, fourth] = [
    'in-danger',
    'keep-evidence',
    'if-you-cannot-speak',
    'report-to-the-police',
  ].map((id) => pageOf(content, id).file);
  assert.ok(first && second && third && fourth);
  change(first, /<Call service="hl-999" \/>/, '');
  change(second, /\]\(page:[a-z-]+\)/, '](page:helplines)');
  change(third, /^translation: .*\n/m, '');
  const [passage] = pageOf(content, 'report-to-the-police', 'en').body.passages;
  writeFileSync(fourth, `${readFileSync(fourth, 'utf8')}\n${passage?.value}\n`);
  const messages = path.join(folder, 'translations', language, 'messages.yaml');
  change(messages, 'leave.label:', 'leave.lable:');
  change(
    messages,
    /(untranslated:\n {2}text: ).*/,
    '$1This page is not in this language yet. Here it is in English.',
  );
  change(path.join(folder, 'translations', language, 'deadlines.yaml'), /(text: \S*? ?)\d+/, '$199');
  const found = problems();
  const inOrder: [file: string, message: RegExp][] = [
    [first, /the component "Call service=hl-999" is missing/],
    [second, /the link "page:[a-z-]+" is missing/],
    [second, /the link "page:helplines" is not in /],
    [third, /"translation" is missing, which says from which English/],
    [fourth, /this passage is the English one/],
    [messages, /"leave.lable" is no text in English/],
    [messages, /"untranslated": it is the English text/],
    [path.join(folder, 'translations', language, 'deadlines.yaml'), /"dl-ew-clare\.time": 28 is missing/],
  ];
  for (const [file, message] of inOrder)
    assert.ok(
      found.some((each) => each.startsWith(path.relative(folder, file)) && message.test(each)),
      `${message}\n${found.join('\n')}`,
    );
});

test('a copy of the English is refused as a language', () => {
  const copy = 'zz';
  cpSync(path.join(folder, 'pages', 'en'), path.join(folder, 'pages', copy), { recursive: true });
  cpSync(path.join(folder, 'messages', 'en.json'), path.join(folder, 'messages', `${copy}.json`));
  const found = problems().filter((each) => each.includes(`${path.sep}${copy}`));
  const pagesWith = (message: RegExp) => found.filter((each) => message.test(each)).length;
  assert.equal(pagesWith(/"translation" is missing/), english.length);
  assert.ok(found.some((each) => each.includes(`${copy}.json: this file has messages in another language`)));
  assert.ok(!spokenLanguages(read().content).includes(copy));
});
