import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { precompress } from '../../../src/output/precompress.ts';
import { pruneCache } from '../../../src/output/prune-cache.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'waymark-cache-age-'));
after(() => rmSync(root, { recursive: true }));

const now = new Date('2026-11-28T12:00:00Z');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** The cached files that are kept, by milliseconds since their last use. */
function prune(ages: number[]): number[] {
  const cache = mkdtempSync(path.join(root, 'cache-'));
  for (const age of ages) {
    const file = path.join(cache, String(age));
    writeFileSync(file, '');
    const used = new Date(now.getTime() - age);
    utimesSync(file, used, used);
  }
  pruneCache(cache);
  return readdirSync(cache)
    .map(Number)
    .sort((a, b) => a - b);
}

test('a file used within 30 days is kept, and removed a minute later', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now });
  const young = [0, minute, hour, day, 7 * day, 29 * day, 30 * day - minute, 30 * day];
  const old = [30 * day + minute, 31 * day, 60 * day, 365 * day];
  assert.deepEqual(prune([...young, ...old]), young);
});

test('a file with a time in the future is kept', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now });
  assert.deepEqual(prune([-day]), [-day]);
});

test('using a cached file updates its time', async (t) => {
  const [site, cache] = [path.join(root, 'site'), path.join(root, 'cache')];
  mkdirSync(site);
  writeFileSync(path.join(site, 'page.html'), 'Call 999. '.repeat(200));
  await precompress(site, cache);
  const files = () => readdirSync(cache).map((name) => path.join(cache, name));
  const used = new Date(now.getTime() - 29 * day);
  for (const file of files()) utimesSync(file, used, used);
  t.mock.timers.enable({ apis: ['Date'], now });
  await precompress(site, cache);
  t.mock.timers.setTime(now.getTime() + 29 * day);
  pruneCache(cache);
  assert.equal(files().length, 2);
  t.mock.timers.setTime(now.getTime() + 31 * day);
  pruneCache(cache);
  assert.equal(files().length, 0);
});

test('a cache that was never made has nothing to delete', () => {
  assert.doesNotThrow(() => pruneCache(path.join(root, 'never-made')));
});
