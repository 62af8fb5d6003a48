import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadRenderer, rendererCache } from '../../../src/build/renderer.ts';
import { readInputs } from '../../../src/site/inputs.ts';
import { createSites } from '../../../src/site/site.ts';

// Where the module finds the packages that it imports.
mkdirSync(path.dirname(rendererCache), { recursive: true });
const folder = mkdtempSync(`${rendererCache}-`);
after(() => rmSync(folder, { recursive: true }));

test('a renderer is compiled when the cache has none, or a damaged one, and otherwise taken from there', async () => {
  const cache = path.join(folder, 'cache');
  const [site] = createSites(readInputs(['brands/midshire']));
  const page = site?.pages.find(({ address }) => address === '404');
  assert.ok(site && page);

  const { renderPage } = await loadRenderer(cache);
  const html = await renderPage({ site, page });
  assert.match(html, /^<!DOCTYPE html><html lang="en-GB"/i);
  const [record = '', module = '', ...others] = readdirSync(cache).sort();
  assert.deepEqual([path.extname(record), path.extname(module), others], ['.json', '.mjs', []]);
  const compiled = readFileSync(path.join(cache, module), 'utf8');

  for (const damage of [
    () => truncateSync(path.join(cache, module), compiled.length - 1),
    () => truncateSync(path.join(cache, record), 1),
    () => rmSync(path.join(cache, module)),
  ]) {
    damage();
    await loadRenderer(cache);
    assert.equal(readFileSync(path.join(cache, module), 'utf8'), compiled, String(damage));
  }

  // Another module in its place, with a record to match, shows that nothing is compiled.
  const copy = path.join(folder, 'copy');
  const replaced = 'export const createRenderer = async () => "from the cache";';
  const sha256 = createHash('sha256').update(replaced).digest('hex');
  mkdirSync(copy);
  writeFileSync(path.join(copy, module), replaced);
  writeFileSync(path.join(copy, record), JSON.stringify({ sha256, bundled: [], packages: [] }));
  assert.equal(await loadRenderer(copy), 'from the cache');
});
