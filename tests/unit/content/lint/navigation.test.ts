import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { navigationPages } from '../../../../src/content/lint/content/navigation-pages.ts';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { pageOrder } from '../../../../src/content/lint/page/page-order.ts';
import { readNavigation } from '../../../../src/content/navigation.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { today } from '../../../../src/facts/dates.ts';

const { content } = readContent('content', { today: today() });

/** Reads a navigation from its text. */
function read(t: { after: (clean: () => void) => void }, text: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-navigation-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'navigation.yaml');
  writeFileSync(file, text);
  return readNavigation(file);
}

const section = (more: string) =>
  `sections:\n  - { folder: who-stalks, short: { en: Who }, icon: users, about: { en: Kinds }, ${more} }\n`;

test('a sequence and a door name pages that are there', (t) => {
  const reports = (text: string, unreadablePages: string[] = []) => {
    const { navigation, diagnostics } = read(t, text);
    assert.deepEqual(diagnostics, []);
    const subject = { ...content, navigation, unreadablePages, folder: 'content' };
    return runRules([navigationPages], subject, 'content').map(
      ({ line, column, message, fix }) => `${line}:${column} ${message}. ${fix}`,
    );
  };
  const sound = `${section('sequence: [rejected, predatory]')}doors:\n  - { page: in-danger, icon: siren }\n`;
  assert.deepEqual(reports(sound), []);
  const mistyped = sound.replace('[rejected', '[rejectd').replace('in-danger', 'in-dangr');
  assert.deepEqual(reports(mistyped), [
    '2:93 there is no page "rejectd" here. "rejected"',
    '4:7 there is no page "in-dangr" here. "in-danger"',
  ]);
  assert.deepEqual(
    reports(mistyped, ['rejectd', 'in-dangr']),
    [],
    'a page that cannot be read is reported once',
  );
  const [elsewhere = ''] = reports(sound.replace('[rejected', '[helplines'));
  assert.match(elsewhere, /there is no page "helplines" here/);
});

test('a section without its short name, its icon or what it is about, and a sequence of one page, are refused', (t) => {
  const messages = (text: string) => read(t, text).diagnostics.map(({ message }) => message);
  const doors = 'doors: []\n';
  assert.deepEqual(messages(section('sequence: [rejected, predatory]') + doors), []);
  assert.equal(messages(section('sequence: [rejected]') + doors).length, 1);
  const fields = { short: '{ en: Who }', icon: 'users', about: '{ en: Kinds }' };
  for (const missing of Object.keys(fields)) {
    const rest = Object.entries(fields).filter(([name]) => name !== missing);
    const list = rest.map(([name, value]) => `${name}: ${value}`).join(', ');
    const found = messages(`sections:\n  - { folder: who-stalks, ${list} }\n${doors}`);
    assert.deepEqual(found, [`"sections.0.${missing}" is missing`]);
  }
});

test('two pages of a section with one order are reported once; of another law they may share it', () => {
  const rejected = content.pages.find(({ id }) => id === 'rejected');
  const resentful = content.pages.find(({ id }) => id === 'resentful');
  assert.ok(rejected && resentful);
  const withOrder = (order: number) => {
    const pages = content.pages.map((page) => (page === resentful ? { ...page, order } : page));
    return pages.flatMap((page) => lintPage(page, { ...content, pages }, [pageOrder]));
  };
  assert.deepEqual(withOrder(resentful.order), []);
  assert.deepEqual(
    withOrder(rejected.order).map(({ file, line, message }) => `${path.basename(file)}:${line} ${message}`),
    ['resentful.mdx:6 "resentful" and "rejected" have the same order 10'],
  );
});
