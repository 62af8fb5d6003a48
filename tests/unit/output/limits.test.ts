import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, mock } from 'node:test';
import * as limits from '../../../src/output/limits.ts';
import { shouldPrecompress } from '../../../src/output/precompress.ts';
import { pruneCache } from '../../../src/output/prune-cache.ts';
import { testLimits } from '../../support/test-limits.ts';

const cache = mkdtempSync(path.join(os.tmpdir(), 'waymark-cache-limit-'));
after(() => rmSync(cache, { recursive: true }));
const now = Date.parse('2026-11-28T12:00:00Z');
const secondMs = 1000;

/** Whether the cache keeps a file that was used this long ago. */
function isKept(age: number): boolean {
  const file = path.join(cache, 'page.br');
  writeFileSync(file, '');
  const used = new Date(now - age);
  utimesSync(file, used, used);
  mock.timers.enable({ apis: ['Date'], now });
  pruneCache(cache);
  mock.timers.reset();
  return existsSync(file);
}

testLimits(limits, {
  minPrecompressBytes: { min: 500, accepts: (bytes) => shouldPrecompress('page.html', bytes) },
  // File systems round times, some to a second.
  maxCacheAgeMs: { max: 30 * 86_400_000, step: secondMs, accepts: isKept },
});
