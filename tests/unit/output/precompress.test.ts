import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { precompress, shouldPrecompress } from '../../../src/output/precompress.ts';
import { pruneCache } from '../../../src/output/prune-cache.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'waymark-copies-'));
after(() => rmSync(root, { recursive: true }));
const cache = path.join(root, 'cache');
const site = path.join(root, 'site');
const text = 'Call 999. '.repeat(200);

beforeEach(() => {
  for (const folder of [cache, site]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(site);
  writeFileSync(path.join(site, 'page.html'), text);
});

const read = (name: string) => readFileSync(path.join(site, name));
const cachedFiles = () => readdirSync(cache).map((name) => path.join(cache, name));

test('text gets both encodings; a small file, a picture and a file for hosts get none', async () => {
  writeFileSync(path.join(site, 'small.txt'), 'small');
  writeFileSync(path.join(site, 'card.png'), text);
  writeFileSync(path.join(site, 'web.config'), text);
  writeFileSync(path.join(site, 'staticwebapp.config.json'), text);
  await precompress(site, cache);
  assert.equal(brotliDecompressSync(read('page.html.br')).toString(), text);
  assert.equal(gunzipSync(read('page.html.gz')).toString(), text);
  assert.equal(readdirSync(site).filter((name) => /\.(?:br|gz)$/.test(name)).length, 2);
});

test('content that was compressed before comes from the cache, whatever its name', async () => {
  await precompress(site, cache);
  const before = cachedFiles();
  assert.equal(before.length, 2);
  // Different compressed bytes for the same text, so that a cache hit shows.
  const other = path.join(
    cache,
    before.map((file) => path.basename(file)).find((name) => name.endsWith('.gz')) ?? '',
  );
  const weak = gzipSync(text, { level: 1 });
  assert.notDeepEqual(weak, read('page.html.gz'));
  writeFileSync(other, weak);
  writeFileSync(path.join(site, 'twin.html'), text);
  await precompress(site, cache);
  assert.deepEqual(read('twin.html.gz'), weak);
  assert.deepEqual(cachedFiles(), before);
});

test('changed content replaces its precompressed file', async () => {
  await precompress(site, cache);
  writeFileSync(path.join(site, 'page.html'), text.replace('999', '101'));
  await precompress(site, cache);
  assert.match(brotliDecompressSync(read('page.html.br')).toString(), /^Call 101/);
  assert.match(gunzipSync(read('page.html.gz')).toString(), /^Call 101/);
});

test('a corrupted cache file is never used, and is replaced', async () => {
  await precompress(site, cache);
  for (const spoil of [
    (file: string) => readFileSync(file).subarray(0, 20),
    () => Buffer.alloc(0),
    (file: string) => (file.endsWith('.br') ? brotliCompressSync('Call nobody.') : gzipSync('Call nobody.')),
  ]) {
    for (const file of cachedFiles()) writeFileSync(file, spoil(file));
    await precompress(site, cache);
    assert.equal(brotliDecompressSync(read('page.html.br')).toString(), text);
    for (const file of cachedFiles())
      assert.equal(
        (file.endsWith('.br') ? brotliDecompressSync : gunzipSync)(readFileSync(file)).toString(),
        text,
      );
  }
});

test('what no build has used for a month is removed', async () => {
  await precompress(site, cache);
  const old = path.join(cache, 'old.br');
  writeFileSync(old, '');
  const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  for (const file of cachedFiles()) utimesSync(file, long, long);
  await precompress(site, cache);
  pruneCache(cache);
  assert.equal(cachedFiles().length, 2);
  assert.ok(!cachedFiles().includes(old));
});

test('a file is compressed from 500 bytes on', () => {
  assert.equal(shouldPrecompress('page.html', 499), false);
  assert.equal(shouldPrecompress('page.html', 500), true);
  assert.equal(shouldPrecompress('logo.svg', 500), true);
  assert.equal(shouldPrecompress('card.png', 5000), false);
  assert.equal(shouldPrecompress('notes.pdf', 5000), false);
});
