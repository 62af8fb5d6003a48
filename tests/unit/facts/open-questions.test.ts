import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openQuestions } from '../../../src/facts/open-questions.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';

const { facts } = readFacts('content/facts');

test('the list for reviewers names what is held back, and which pages wait', () => {
  const text = openQuestions(facts, (id) => (id === 'ad-shots' ? ['a.mdx'] : []));
  const heldBack = facts.all().filter(({ publish, question }) => !publish && !question?.startsWith('None:'));
  assert.match(text, new RegExp(`Held back until somebody answers \\(${heldBack.length}\\)`));
  assert.match(text, /ad-shots[\s\S]*Waiting for this: a\.mdx/);
  assert.match(text, /ring it/);
  // Each question says who can answer it, and by when.
  const questionCount = [...text.matchAll(/^ {2}([a-z][a-z0-9-]*) \(/gm)].length;
  assert.ok(questionCount > heldBack.length);
  assert.equal([...text.matchAll(/^ {4}Who: .+\. By \d{4}-\d\d-\d\d\.$/gm)].length, questionCount);
  assert.match(text, /off-sc-nho[^\n]*\n[^\n]*\n {4}Who: a lawyer for the criminal law of Scotland\./);
  assert.doesNotMatch(text, /None:/);
});
