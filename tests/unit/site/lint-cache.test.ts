import assert from 'node:assert/strict';
import fs, { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { ResultCache } from '../../../src/runtime/result-cache.ts';
import { readInputs } from '../../../src/site/inputs.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-lint-cache-'));
after(() => rmSync(folder, { recursive: true }));

test('what the rules say of the content is kept for the same sources on the same day, and found again when damaged', (t) => {
  const cache = new ResultCache(folder);
  const inputs = () => readInputs([], true, cache).diagnostics;
  const found = inputs();
  assert.deepEqual(readInputs([], true).diagnostics, found, 'as without a cache');
  const [key = '', ...others] = readdirSync(folder);
  assert.deepEqual(others, []);

  const kept = { file: 'content/kept', message: 'kept', fix: 'nothing' };
  cache.write(key, Buffer.from(JSON.stringify([kept])));
  assert.ok(
    inputs().some(({ file }) => file === kept.file),
    'the rules are not run',
  );
  assert.ok(!readInputs([], true).diagnostics.some(({ file }) => file === kept.file), 'without a cache');

  rmSync(path.join(folder, key));
  assert.deepEqual(inputs(), found);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 86_400_000 });
  inputs();
  assert.equal(readdirSync(folder).length, 2, 'tomorrow has its own');
});

test('nothing is kept of content that is saved while it is read', (t) => {
  const { readFileSync } = fs;
  let reads = 0;
  // Of the sources, the one that nothing else reads here is another at each reading.
  t.mock.method(fs, 'readFileSync', (...args: Parameters<typeof readFileSync>) =>
    args[0] === 'tsconfig.json' ? Buffer.from(String(reads++)) : Reflect.apply(readFileSync, fs, args),
  );
  syncBuiltinESMExports();
  const cache = new ResultCache(path.join(folder, 'changing'));
  try {
    readInputs([], true, cache);
  } finally {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  }
  assert.ok(reads > 1, 'the sources were hashed');
  assert.ok(!fs.existsSync(cache.folder));
});
