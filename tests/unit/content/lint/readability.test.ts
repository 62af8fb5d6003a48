import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fleschKincaidGrade,
  measureVoice,
  median,
  splitSentences,
} from '../../../../src/content/lint/readability.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';

test('the measure distinguishes easy words from hard ones', () => {
  assert.ok(fleschKincaidGrade(['The cat sat. It was sad.']) < 2);
  const hard =
    'Notwithstanding administrative considerations, organisational responsibilities necessitate documentation.';
  assert.ok(fleschKincaidGrade([hard]) > 15);
});

test('sentences end at full stops, question marks and exclamation marks', () => {
  assert.deepEqual(splitSentences('One. Two? Three! “Four.” Five'), [
    'One.',
    'Two?',
    'Three!',
    '“Four.”',
    'Five',
  ]);
});

const figures = (text: string) => measureVoice(parseBody('a.mdx', text).body?.passages ?? []);
const lengths = (text: string) => figures(text).sentences.map(({ words }) => words);

test('paragraphs, bullets, quotes and the words in components are prose', () => {
  assert.deepEqual(lengths('One two. Three.\n\n- Four five six\n- Seven\n\n> Eight nine'), [2, 1, 3, 1, 2]);
  assert.deepEqual(lengths('<Do>\n\n- Keep it.\n\n</Do>'), [2]);
});

test('numbered steps, tables and passages that are one link are no prose, and a link within words is', () => {
  assert.deepEqual(lengths('1. One two\n   - Three\n\n   Four'), []);
  assert.deepEqual(lengths('| One | Two |\n| --- | --- |\n| Three | Four |'), []);
  assert.deepEqual(lengths('- [One two](page:home)\n- [One](page:home) two'), [2]);
});

test('a component counts as one word within a sentence, and as nothing on its own', () => {
  assert.deepEqual(lengths('Call <Call service="hl-999" /> now.\n\n<Helplines need="stalking" />'), [3]);
});

test('the figures of a page are counted over all its sentences, with the places of short ones', () => {
  const found = figures('Stop. Call the police from a safer phone today.\n\nWait for them.');
  assert.equal(found.sentenceWords, 4);
  assert.equal(Math.round(found.shortPercent), 67);
  assert.deepEqual(
    found.shortSentences.map(({ text, line }) => `${line} ${text}`),
    ['1 Stop.', '3 Wait for them.'],
  );
  assert.equal(figures('').sentenceWords, 0);
});

test('the median is the middle, or the mean of the two in the middle', () => {
  assert.deepEqual([median([]), median([3]), median([9, 1, 5]), median([4, 1, 9, 6])], [undefined, 3, 5, 5]);
});
