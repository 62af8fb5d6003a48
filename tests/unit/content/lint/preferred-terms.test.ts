import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { preferredTermsInTexts } from '../../../../src/content/lint/content/preferred-terms-in-texts.ts';
import { contentRules } from '../../../../src/content/lint/content-rule.ts';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { preferredTermsOnPage } from '../../../../src/content/lint/page/preferred-terms.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import type { Page } from '../../../../src/content/pages.ts';
import { readPreferredTerms } from '../../../../src/content/preferred-terms.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';

const { content } = readContent('content', { today: '2026-11-29', allowOverdue: true });
const home = content.pages.find(({ id }) => id === 'home');
assert.ok(home);
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-terms-'));
after(() => rmSync(folder, { recursive: true }));

test('both rules are registered, so a build runs them, and the list can be read', () => {
  assert.ok(pageRules.rules.includes(preferredTermsOnPage) && preferredTermsOnPage.appliesToSlots);
  assert.ok(contentRules.rules.includes(preferredTermsInTexts));
  assert.deepEqual(readPreferredTerms('content/preferred-terms.yaml').diagnostics, []);
});

/** The reports on a page with this body. */
function onPage(text: string, more: Partial<Page> = {}): string[] {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body && home);
  const page = { ...home, positionOf: () => ({ line: 7, column: 1 }), ...more, file: 'page.mdx', body };
  return lintPage(page, content, [preferredTermsOnPage]).map(
    ({ line, column, message, fix }) => `${line}:${column} ${message} → ${fix}`,
  );
}

const report = (place: string, found: string, write: string) =>
  `${place} this says "${found}", which is not the term of the field → ${write}`;

test('a wrong form is reported where it stands, with what to write', () => {
  const write = 'crime reference number';
  assert.deepEqual(onPage('Call us.\n\n- Keep **your** crime number.'), [
    report('3:17', 'crime number', write),
  ]);
  assert.deepEqual(onPage('## Crime\n\nYour crime\nnumbers.'), [report('3:6', 'crime numbers', write)]);
  assert.deepEqual(onPage('## Your Crime Number'), [report('1:9', 'Crime Number', write)]);
  assert.deepEqual(onPage('Two times, two times.').length, 2);
});

test('a wrong form is reported in attributes and in what a page is called', () => {
  assert.deepEqual(onPage('Out on <Term id="bail" words="bail rules" />.'), [
    report('1:8', 'bail rules', 'bail conditions'),
  ]);
  const title = 'The voters’ list';
  assert.deepEqual(onPage('Text.', { title }), [report('7:1', 'voters’ list', 'electoral register')]);
});

test('the right form, parts of words, and what people type are left alone', () => {
  for (const text of [
    'Your crime reference number.',
    'Ten two-times champions of jailbreaks.',
    'You do not need proof.',
  ])
    assert.deepEqual(onPage(text), [], text);
  assert.deepEqual(onPage('Text.', { also: ['Crime number'], searchTerms: ['crime number'] }), []);
});

test('the forms of a language count in that language alone', () => {
  const own = {
    ...content,
    preferredTerms: { ...content.preferredTerms, cy: [{ write: 'b', not: ['a b'] }] },
  };
  const count = (language: string) => {
    const { body } = parseBody('page.mdx', 'A b. Two times.');
    assert.ok(body && home);
    return lintPage({ ...home, language, body }, own, [preferredTermsOnPage]).length;
  };
  assert.deepEqual([count('en'), count('cy'), count('gd')], [1, 1, 0]);
});

/** What is reported about the shared texts with these changes. */
function shared(changes: object): string[] {
  return runRules([preferredTermsInTexts], { folder: 'content', ...content, ...changes }, 'content').map(
    ({ file, line, message, fix }) => `${file} ${(line ?? 0) > 1}: ${message} → ${fix}`,
  );
}

test('the shared texts of this repository use the terms of the field', () =>
  assert.deepEqual(shared({}), []));

test('a wrong form is found in a message, a term and the name of a section, with its place', () => {
  const problem = '"%" says "two times", which is not the term of the field → twice';
  const expected = (file: string, name: string) => [`content/${file} true: ${problem.replace('%', name)}`];
  const messages = new Map([['en', new Map([['entry.what', 'It happened two times.']])]]);
  assert.deepEqual(shared({ messages }), expected('messages/en.json', 'entry.what'));
  const [term] = content.glossary.terms;
  assert.ok(term);
  const glossary = { ...content.glossary, terms: [{ ...term, meaning: { en: 'done two times' } }] };
  assert.deepEqual(shared({ glossary }), expected('glossary.yaml', term.id));
  const [section] = content.navigation.sections;
  assert.ok(section);
  const navigation = { ...content.navigation, sections: [{ ...section, about: { en: 'two times' } }] };
  assert.deepEqual(shared({ navigation }), expected('navigation.yaml', `${section.folder}.about`));
});

test('an entry that no text can hold is refused with its place', () => {
  const file = path.join(folder, 'terms.yaml');
  writeFileSync(file, 'en:\n  - { write: twice, not: [] }\n  - { write: "", not: [a] }\nEN: []\n');
  const lines = readPreferredTerms(file).diagnostics.map(({ line }) => line);
  assert.deepEqual(lines, [2, 3, 4]);
});
