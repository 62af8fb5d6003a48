import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('what is no plain file is left out: no pipe is waited for, no link is followed, and a file is no folder', {
  skip: process.platform === 'win32' && 'THERE ARE NO PIPES ON WINDOWS: not tested',
}, () => {
  mkdirSync('pack/pages', { recursive: true });
  writeFileSync('pack/brand.yaml', 'id: a');
  const whole = hashSources(['pack']);
  execFileSync('mkfifo', ['pack/pipe', 'pack/pages/pipe']);
  symlinkSync('/dev/zero', 'pack/endless');
  symlinkSync('nowhere', 'pack/dangling');
  // A process of its own, since a read of a pipe that nothing writes to would keep this one for ever.
  const module = new URL('../../../src/runtime/source-hash.ts', import.meta.url).href;
  const script = `import { hashSources } from ${JSON.stringify(module)};
    for (const roots of [['pack'], ['pack/brand.yaml'], []]) console.log(hashSources(roots));`;
  const arguments_ = ['--experimental-strip-types', '--input-type=module', '--eval', script];
  const [pack, file, none] = execFileSync(process.execPath, arguments_, {
    encoding: 'utf8',
    timeout: 120_000,
  }).split('\n');
  assert.equal(pack, whole);
  assert.equal(file, none);
});
