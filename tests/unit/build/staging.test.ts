import assert from 'node:assert/strict';
import fs, { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, type TestContext, test } from 'node:test';
import { publish, recover, stage } from '../../../src/build/staging.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'waymark-out-'));

after(() => rmSync(out, { recursive: true }));

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});

function writeSite(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
  return folder;
}

const readPublished = () => readFileSync(path.join(out, 'a', 'index.html'), 'utf8');

/** Publishes a site with its hosting folder. Where a text is missing, that folder was not staged. */
function publishBoth(site: string | undefined, hosting: string | undefined): void {
  const staged = stage(out);
  const folders = { 'a.hosting': path.join(staged, 'a.hosting'), a: path.join(staged, 'a') };
  if (hosting !== undefined) writeSite(folders['a.hosting'], hosting);
  if (site !== undefined) writeSite(folders.a, site);
  publish(folders, out);
}

const readHosting = () => readFileSync(path.join(out, 'a.hosting', 'index.html'), 'utf8');

test('a site and its hosting folder are replaced together, or both stay', () => {
  publishBoth('one', 'hosting one');
  for (const [site, hosting] of [
    ['two', undefined],
    [undefined, 'hosting two'],
  ]) {
    assert.throws(() => publishBoth(site, hosting), { code: 'ENOENT' });
    assert.deepEqual([readPublished(), readHosting()], ['one', 'hosting one']);
  }
  publishBoth('two', 'hosting two');
  recover(out);
  assert.deepEqual([readPublished(), readHosting()], ['two', 'hosting two']);
  assert.deepEqual(readdirSync(out), ['a', 'a.hosting']);
});

test('a first site that cannot be published leaves no hosting folder', () => {
  assert.throws(() => publishBoth(undefined, 'hosting one'), { code: 'ENOENT' });
  recover(out);
  assert.deepEqual(readdirSync(out), []);
});

test('after a build that was killed between the two, both are those of the build before', () => {
  writeSite(path.join(out, '.previous-a'), 'old');
  writeSite(path.join(out, '.previous-a.hosting'), 'old hosting');
  writeSite(path.join(out, 'a.hosting'), 'new hosting');
  writeSite(path.join(out, '.previous-b'), 'old b');
  writeSite(path.join(out, 'b'), 'new b');
  recover(out);
  assert.deepEqual([readPublished(), readHosting()], ['old', 'old hosting']);
  assert.equal(readFileSync(path.join(out, 'b', 'index.html'), 'utf8'), 'new b', 'another site is complete');
  assert.deepEqual(readdirSync(out), ['a', 'a.hosting', 'b']);
});

/** Makes the system refuse to delete paths that end like this, as it does while a virus scanner reads a file in them. */
function refuseToDelete(t: TestContext, ending: string): void {
  const original = fs.rmSync;
  t.mock.method(fs, 'rmSync', (...[target, options]: Parameters<typeof fs.rmSync>) => {
    if (String(target).endsWith(ending) && fs.existsSync(target))
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    original(target, options);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
}

test('a failure puts back only what this call has moved, never what an older build left over', (t) => {
  publishBoth('one', 'hosting one');
  writeSite(path.join(out, '.previous-a'), 'older');
  refuseToDelete(t, '.previous-a');
  assert.throws(() => publishBoth('two', 'hosting two'), { code: 'EBUSY' });
  assert.deepEqual([readPublished(), readHosting()], ['one', 'hosting one']);
});

test('what was published stays so when the previous folders cannot be deleted; the next build deletes them', (t) => {
  publishBoth('one', 'hosting one');
  refuseToDelete(t, '.previous-a');
  publishBoth('two', 'hosting two');
  assert.deepEqual([readPublished(), readHosting()], ['two', 'hosting two']);
  recover(out);
  assert.ok(readdirSync(out).includes('.previous-a'));
  t.mock.restoreAll();
  syncBuiltinESMExports();
  recover(out);
  assert.deepEqual(readdirSync(out), ['a', 'a.hosting']);
  assert.deepEqual([readPublished(), readHosting()], ['two', 'hosting two']);
});

test('what is published can be read by every account, whatever the umask', {
  skip: process.platform === 'win32',
}, () => {
  const mode = (...names: string[]) => fs.statSync(path.join(out, ...names)).mode & 0o777;
  for (const umask of [0o077, 0o027, 0o000]) {
    const before = process.umask(umask);
    try {
      const staged = stage(out);
      writeSite(path.join(staged, 'a', 'deep'), 'x');
      fs.chmodSync(path.join(staged, 'a', 'deep', 'index.html'), 0o600);
      publish({ a: path.join(staged, 'a') }, out);
    } finally {
      process.umask(before);
    }
    assert.deepEqual([mode('a'), mode('a', 'deep'), mode('a', 'deep', 'index.html')], [0o755, 0o755, 0o644]);
  }
});

test('a new site replaces the previous one, and nothing is left over', () => {
  publish({ a: writeSite(path.join(stage(out), 'a'), 'one') }, out);
  assert.equal(readPublished(), 'one');
  publish({ a: writeSite(path.join(stage(out), 'a'), 'two') }, out);
  assert.equal(readPublished(), 'two');
  recover(out);
  assert.deepEqual(readdirSync(out), ['a']);
});

test('a site that was moved aside is restored; one that was replaced is removed', () => {
  writeSite(path.join(out, '.previous-a'), 'old');
  recover(out);
  assert.equal(readPublished(), 'old');
  writeSite(path.join(out, '.previous-a'), 'older');
  recover(out);
  assert.equal(readPublished(), 'old');
  assert.deepEqual(readdirSync(out), ['a']);
});
