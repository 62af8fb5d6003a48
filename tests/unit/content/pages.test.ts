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
