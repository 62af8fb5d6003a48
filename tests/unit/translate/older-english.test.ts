import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { sourceHash } from '../../../src/content/translations/translation-state.ts';
import {
  findOlderEnglish,
  readOlderPage,
  readOlderText,
  showDifference,
} from '../../../src/translate/older-english.ts';

/** A repository in which one text and one page were changed twice. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-older-'));
const back = process.cwd();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder });
const page = (title: string, words: string) =>
  `---\ntitle: ${title}\ndescription: D\nchanges:\n  - { date: "2026-11-01", what: "First published." }\n---\n\n${words}\n`;

before(() => {
  git('init', '-q');
  mkdirSync(path.join(folder, 'content'));
  for (const [name, words] of [
    ['Anyone in danger.', 'Call 999.'],
    ['Anyone in danger now.', 'Call 999 now.'],
    ['All.', 'Leave.'],
  ] as const) {
    writeFileSync(
      path.join(folder, 'content/services.yaml'),
      `- id: hl-9\n  for: { en: "Not this." }\n- id: hl-999\n  for: { en: "${name}" }\n`,
    );
    writeFileSync(path.join(folder, 'content/page.mdx'), page('Danger', words));
    git('add', '.');
    git('commit', '-qm', 'Change');
  }
  process.chdir(folder);
});
after(() => {
  process.chdir(back);
  rmSync(folder, { recursive: true });
});

test('the English of a stale text is found by its hash among the versions of its file', () => {
  const find = (english: string) =>
    findOlderEnglish('content/services.yaml', sourceHash(english), readOlderText('hl-999.for'));
  assert.equal(find('Anyone in danger.'), 'Anyone in danger.');
  assert.equal(find('Anyone in danger now.'), 'Anyone in danger now.');
  assert.equal(find('Not this.'), undefined, 'a text of another record');
  assert.equal(find('Never written.'), undefined);
  assert.equal(findOlderEnglish('content/none.yaml', sourceHash('x'), readOlderText('a.b')), undefined);
});

test('the English of a stale page is found with its title, in the form that is compared', () => {
  const { hashed = '' } = readOlderPage(page('Danger', 'Call 999.')) ?? {};
  const found = findOlderEnglish('content/page.mdx', sourceHash(hashed), readOlderPage);
  assert.equal(found, 'Danger\nD\nFirst published.\nCall 999.');
});

test('a message and a list of forms are read by their key', () => {
  const message = readOlderText('danger.call')(
    '{ "danger.call": { "text": "Call" }, "danger": { "call": "No" } }',
  );
  assert.equal(message?.shown, 'Call');
  assert.equal(
    readOlderText('bail.words')('terms:\n  - id: bail\n    words: { en: [a, b] }')?.shown,
    'a | b',
  );
});

test('a difference marks each run of words that was taken out or put in', () => {
  assert.equal(showDifference('Call 999 now.', 'Call 101 or 999 now.'), 'Call {+101 or+} 999 now.');
  assert.equal(showDifference('Stay and call.', 'Leave and call.'), '[-Stay-] {+Leave+} and call.');
  assert.equal(showDifference('Same.', 'Same.'), 'Same.');
});
