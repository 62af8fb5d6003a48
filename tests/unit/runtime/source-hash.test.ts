import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { hashSources } from '../../../src/runtime/source-hash.ts';

const projectRoot = process.cwd();
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-sources-'));
process.chdir(folder);
after(() => {
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true });
});

test('the hash changes with a name, a byte, a manifest or the text beside it, and with nothing else', () => {
  for (const name of ['src/deep', 'other', 'src/.hidden', 'src/node_modules'])
    mkdirSync(name, { recursive: true });
  writeFileSync('src/deep/a.ts', 'a');
  const hash = () => hashSources(['src', 'missing'], 'text');
  const first = hash();
  for (const name of ['other/b.ts', 'README.md', 'src/.hidden/c', 'src/node_modules/d'])
    writeFileSync(name, 'new');
  assert.equal(hash(), first, 'files that are no sources');
  assert.notEqual(hashSources(['src'], 'another'), first);
  assert.notEqual(hashSources(['src', 'other'], 'text'), first);

  const seen = new Set([first]);
  for (const change of [
    () => writeFileSync('src/deep/a.ts', 'b'),
    () => renameSync('src/deep/a.ts', 'src/deep/c.ts'),
    () => renameSync('src/deep/c.ts', 'src/c.ts'),
    () => writeFileSync('src/empty.ts', ''),
    () => writeFileSync('package-lock.json', '{}'),
    () => writeFileSync('package.json', '{}'),
  ]) {
    change();
    assert.ok(!seen.has(hash()), String(change));
    seen.add(hash());
  }
});
