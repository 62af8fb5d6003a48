import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readPages } from '../../../src/content/pages.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));
after(() => rmSync(folder, { recursive: true }));

test('a page that is no text is a problem of its own, beside those of other pages', () => {
  mkdirSync(path.join(folder, 'en'));
  const [binary, bare] = ['binary.mdx', 'bare.mdx'].map((name) => path.join(folder, 'en', name));
  writeFileSync(binary ?? '', Buffer.from([0x23, 0, 0x61, 0]));
  writeFileSync(bare ?? '', 'No frontmatter.');
  const { pages, unreadablePages, diagnostics } = readPages(folder);
  assert.deepEqual([pages, unreadablePages.sort()], [[], ['bare', 'binary']]);
  assert.match(diagnostics.find(({ file }) => file === binary)?.message ?? '', /UTF-16 or is not text/);
  assert.match(diagnostics.find(({ file }) => file === bare)?.message ?? '', /frontmatter/);
});

test('a page has a name in small letters, since links name it by that', () => {
  const own = path.join(folder, 'names');
  for (const section of ['en/stay-safer', 'en/Stay safer'])
    mkdirSync(path.join(own, section), { recursive: true });
  for (const name of ['stay-safer/New_Home', 'stay-safer/-a', 'Stay safer/b', 'stay-safer/new-home-2'])
    writeFileSync(path.join(own, 'en', `${name}.mdx`), 'No frontmatter.');
  const reports = readPages(own).diagnostics.map(({ message, fix }) => `${message} → ${fix}`);
  const report = (name: string) =>
    `"${name}" has other characters than small letters, digits and hyphens → a name like "first-steps": it is the id of the page, which links name`;
  const [frontmatter, ...others] = reports.reverse();
  assert.match(frontmatter ?? '', /frontmatter/);
  assert.deepEqual(others.sort(), [report('-a.mdx'), report('New_Home.mdx'), report('Stay safer')]);
});

test('the changes of a page are listed newest first, each once, since the feed numbers them', () => {
  const own = path.join(folder, 'changes');
  mkdirSync(path.join(own, 'en'), { recursive: true });
  const report = (...changes: [date: string, what: string][]) => {
    const lines = changes.map(([date, what]) => `  - { date: "${date}", what: "${what}" }`);
    const head = [
      'title: A',
      'description: B',
      'address: a',
      'order: 1',
      'topics: []',
      'reviewed: "2026-11-21"',
    ];
    writeFileSync(
      path.join(own, 'en', 'page.mdx'),
      ['---', ...head, 'changes:', ...lines, '---', 'Words.', ''].join('\n'),
    );
    return readPages(own)
      .diagnostics.map(({ message }) => message)
      .filter((message) => message.includes('changes'));
  };
  const [first, second] = ['2026-11-20', '2026-11-21'];
  assert.deepEqual(report([second, 'B.'], [first, 'A.']), []);
  assert.deepEqual(report([second, 'B.'], [second, 'A.']), []);
  assert.deepEqual(report([first, 'A.'], [second, 'B.']), ['"changes" has a later day below an earlier one']);
  assert.deepEqual(report([second, 'A.'], [first, 'B.'], [second, 'C.']), [
    '"changes" has a later day below an earlier one',
  ]);
  assert.deepEqual(report([first, 'A.'], [first, 'A.']), ['"changes" has the same change twice']);
});
