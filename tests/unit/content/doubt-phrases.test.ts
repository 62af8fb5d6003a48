import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { findDoubt, readDoubtPhrases } from '../../../src/content/doubt-phrases.ts';

const { doubtPhrases, diagnostics } = readDoubtPhrases('content/doubt-phrases.yaml');
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-doubt-'));
after(() => rmSync(folder, { recursive: true }));

test('the list can be read', () => assert.deepEqual(diagnostics, []));

for (const [text, phrase] of [
  ['We are still checking this.', 'still checking'],
  ['A specialist is still\nchecking some steps on this page.', 'still checking'],
  ['We could not confirm that it has begun.', 'could not confirm'],
  ['We couldn’t confirm that it has begun.', 'could not confirm'],
  ["We can't confirm the date.", 'cannot confirm'],
  ["We haven't seen what it decided.", 'we have not seen'],
  ['Its number has not been confirmed.', 'not been confirmed'],
  ['Its number, so we do not print it yet.', 'we do not print'],
  ['Unverified', 'unverified'],
] as const)
  test(`a doubt is found in “${text}”`, () => assert.equal(findDoubt(text, 'en', doubtPhrases), phrase));

for (const text of [
  'If you are not sure, call a helpline.',
  'You may have people in your life who have not seen what happens.',
  'Check the website before you call: times change.',
  'The officer will confirm it. Not confirming an order is rare.',
  'If someone checks your bag, do not print at home.',
])
  test(`no doubt is found in “${text}”`, () => assert.equal(findDoubt(text, 'en', doubtPhrases), undefined));

test('a phrase counts in its own language, and English counts in all', () => {
  assert.equal(findDoubt('Rydym yn dal i wirio hyn.', 'cy', doubtPhrases), 'yn dal i wirio');
  assert.equal(findDoubt('Rydym yn dal i wirio hyn.', 'en', doubtPhrases), undefined);
  assert.equal(findDoubt('We are still checking this.', 'cy', doubtPhrases), 'still checking');
  assert.equal(findDoubt('We are still checking this.', 'gd', doubtPhrases), 'still checking');
});

test('a phrase that no text can hold is refused with its place', () => {
  const file = path.join(folder, 'phrases.yaml');
  writeFileSync(file, "en:\n  - still checking\n  - haven't seen\n  - Not confirmed\nEN: []\n");
  const found = readDoubtPhrases(file).diagnostics;
  assert.deepEqual(
    found.map(({ line, column }) => [line, column]),
    [
      [3, 5],
      [4, 5],
      [5, 1],
    ],
  );
  assert.ok(found.every(({ fix }) => fix !== ''));
});
