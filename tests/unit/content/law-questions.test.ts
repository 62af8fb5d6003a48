import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readLawQuestions } from '../../../src/content/law-questions.ts';
import { unansweredLawQuestions } from '../../../src/content/lint/content/unanswered-law-questions.ts';
import type { ContentSubject } from '../../../src/content/lint/content-rule.ts';
import { lawAnswers } from '../../../src/content/lint/page/law-answers.ts';
import type { PageSubject } from '../../../src/content/lint/page-rule.ts';
import { runRules } from '../../../src/diagnostics/rule.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-law-'));
after(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = path.join(folder, 'list.yaml');
  writeFileSync(file, text);
  return file;
}

test('questions are read, and what is no question is reported', () => {
  assert.deepEqual(readLawQuestions(write('- { id: hate, question: "What of hate?" }\n')), {
    lawQuestions: [{ id: 'hate', question: 'What of hate?' }],
    diagnostics: [],
  });
  const messages = (text: string) => readLawQuestions(write(text)).diagnostics.map(({ message }) => message);
  assert.deepEqual(messages('id: hate\n'), ['this is not a list']);
  assert.deepEqual(messages('- { id: hate }\n'), ['"question" is missing']);
});

/** The reports on a page of this law with these answers and one heading "#hate". */
function reports(answers: string[] | undefined, law: string | undefined = 'scotland'): string[] {
  const page = {
    answers,
    law,
    body: { headings: [{ reference: 'hate' }] },
    positionOf: () => ({ line: 1, column: 1 }),
  };
  const lawQuestions = [{ id: 'hate', question: 'What of hate?' }];
  const subject = { page, lawQuestions } as unknown as PageSubject;
  return runRules([lawAnswers], subject, 'a.mdx').map(({ message, fix }) => `${message} → ${fix}`);
}

test('an answer names a question of the list and a heading of its page, on pages about one law only', () => {
  assert.deepEqual(reports(undefined), []);
  assert.deepEqual(reports(['hate', 'hate#hate']), []);
  assert.deepEqual(reports(['hat', 'hate#hat']), [
    'there is no question "hat" → "hate"',
    'this page has no heading "#hat" → "hate"',
  ]);
  assert.deepEqual(reports(['hate'], ''), [
    'this page is about no law → answers on pages about one law only',
  ]);
});

test('a question that the pages of one law leave open is reported, in the language that others are translated from', () => {
  const page = (law: string | undefined, answers: string[], language = 'en') => ({ law, language, answers });
  const lawQuestions = ['hate', 'cost'].map((id) => ({ id, question: 'What of it?' }));
  const open = (...pages: object[]) =>
    runRules(
      [unansweredLawQuestions],
      { folder: 'c', lawQuestions, pages } as unknown as ContentSubject,
      'c',
    ).map(({ file, message, fix }) => `${file}: ${message} → ${fix}`);
  assert.deepEqual(open(), []);
  assert.deepEqual(open(page(undefined, [])), []);
  assert.deepEqual(open(page('scotland', ['hate#a', 'cost'])), []);
  assert.deepEqual(open(page('scotland', ['hate']), page('scotland', ['cost'])), []);
  assert.deepEqual(open(page('scotland', ['hate', 'cost']), page('scotland', ['hate'], 'cy')), []);
  assert.deepEqual(open(page('scotland', ['hate']), page('scotland', ['hate', 'cost'], 'cy')), [
    'c/law-questions.yaml: no page in "en" about the law of scotland answers "cost" → cost#the-heading under "answers" of the page that answers it',
  ]);
  assert.equal(open(page('scotland', ['hate', 'cost']), page('northern-ireland', [])).length, 2);
});
