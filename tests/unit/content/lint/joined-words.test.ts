import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinedWords } from '../../../../src/content/lint/page/joined-words.ts';
import { type PageSubject, pageRules } from '../../../../src/content/lint/page-rule.ts';
import { parseBody } from '../../../../src/content/page-ast.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';

/** The places where words of a page run together, with what is missing there. */
function joins(text: string): string[] {
  const { body } = parseBody('page.mdx', text);
  assert.ok(body);
  const subject = { page: { body } } as unknown as PageSubject;
  return runRules([joinedWords], subject, 'page.mdx').map(
    ({ line, column, message, fix }) => `${line}:${column} ${message} | ${fix}`,
  );
}
const together = 'run together where a site shows both';
const space = 'a space between the two components, and words before the first where a line begins with one';
const stop = 'each as a sentence of its own, with its full stop in the component';
const inEngland = '<Nation only="england">It is one.</Nation>';
const inWales = '<Nation only="wales">It is two.</Nation>';

test('the rule is registered, so a build runs it', () => {
  assert.ok(pageRules.rules.includes(joinedWords));
});

test('sentences for two nations need a space', () => {
  assert.deepEqual(joins(`Go to court. ${inEngland}${inWales} Go home.`), [
    `1:56 "It is one." and "It is two." ${together} | ${space}`,
  ]);
  assert.deepEqual(joins(`Go to court. ${inEngland} ${inWales} Go home.`), []);
  assert.deepEqual(joins(`Go to court.${inEngland}`), [
    `1:13 "Go to court." and "It is one." ${together} | ${space}`,
  ]);
  assert.deepEqual(joins(`${inEngland}Go home.`), [
    `1:43 "It is one." and "Go home." ${together} | ${space}`,
  ]);
});

test('a line of components only loses its spaces', () => {
  assert.deepEqual(joins(`- ${inEngland} ${inWales}`), [
    `1:46 "It is one." and "It is two." ${together} | ${space}`,
  ]);
  assert.deepEqual(joins(`- Here: ${inEngland} ${inWales}`), []);
  assert.deepEqual(joins(`- Here: ${inEngland}\n  ${inWales}`), []);
});

test('parts of a sentence for two nations are not whole where both are shown', () => {
  const [one, two] = ['<Nation only="england">one</Nation>', '<Nation only="wales">two</Nation>'];
  assert.deepEqual(joins(`Ask ${one} ${two} today.`), [`1:41 "one" and "two" ${together} | ${stop}`]);
  assert.equal(joins(`Ask ${one}${two} today.`).length, 2);
  assert.deepEqual(joins(`Ask ${one} today.`), []);
});

test('punctuation, links, bold words and blocks are no words that run together', () => {
  for (const text of [
    'An order<Nation only="wales">, such as this</Nation>.',
    'Two (<Nation only="wales">three</Nation>), “<Nation only="wales">four</Nation>”',
    'A [link](page:home)<Call service="a" />',
    '**Bold**words and <Website service="a" />s',
    `<Nation only="england">\n\nOne\n\n</Nation>\n<Nation only="wales">\n\nTwo\n\n</Nation>`,
    `Words.\n\n${inEngland}\n\n${inWales}\n`,
  ])
    assert.deepEqual(joins(text), [], text);
});
