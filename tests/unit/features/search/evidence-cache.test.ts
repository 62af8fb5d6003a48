import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { createCachedLearner } from '../../../../src/features/search/evidence-cache.ts';
import { learnEvidence } from '../../../../src/features/search/learn-evidence.ts';
import { ResultCache } from '../../../../src/runtime/result-cache.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'waymark-evidence-'));
after(() => rmSync(root, { recursive: true }));

const lessons = {
  examples: { danger: ['he breaks', 'he breaks now'], neither: ['he now', 'he waits'] },
  terms: ['a lantern', 'waits'],
  classes: ['', 'he', 'break', 'now', 'wait'],
  needs: [{ examples: 'danger', threshold: 0 }],
};
const learned = learnEvidence(lessons);

const cache = path.join(root, 'cache');
const cachedFiles = () => readdirSync(cache).map((name) => path.join(cache, name));
const learn = async (from = lessons) => createCachedLearner('code', new ResultCache(cache))(from);

beforeEach(() => rmSync(cache, { recursive: true, force: true }));

test('what was learned is kept, and the same is not learned twice', async () => {
  assert.deepEqual(await learn(), learned);
  const [file = ''] = cachedFiles();
  // Other words for the same lessons, so that a cache hit shows.
  const foreign = path.join(root, 'foreign');
  const learnForeign = createCachedLearner('code', new ResultCache(foreign));
  learnForeign({ ...lessons, needs: [] });
  const [other = ''] = readdirSync(foreign);
  writeFileSync(file, readFileSync(path.join(foreign, other)));
  assert.deepEqual((await learn()).weights, []);
  assert.equal(cachedFiles().length, 1);
});

test('other examples, terms, classes or thresholds are learned anew', async () => {
  await learn();
  const changes = [
    { examples: { ...lessons.examples, danger: ['he breaks'] } },
    { terms: ['a lantern'] },
    { classes: ['', 'he', 'break', 'now', 'wait,waits'] },
    { needs: [{ examples: 'danger', threshold: 1 }] },
  ];
  for (const [index, change] of changes.entries()) {
    const changed = { ...lessons, ...change };
    assert.deepEqual(await learn(changed), learnEvidence(changed));
    assert.equal(cachedFiles().length, index + 2);
  }
});

test('other code learns anew', async () => {
  await learn();
  createCachedLearner('other code', new ResultCache(cache))(lessons);
  assert.equal(cachedFiles().length, 2);
});

test('a file that was cut off is never used, and is replaced', async () => {
  await learn();
  const [file = ''] = cachedFiles();
  const whole = readFileSync(file);
  for (const length of [0, 20, 64, 65, whole.length - 1]) {
    truncateSync(file, length);
    assert.deepEqual(await learn(), learned, String(length));
    assert.deepEqual(readFileSync(file), whole);
  }
});

test('using a file updates its time', async () => {
  await learn();
  const [file = ''] = cachedFiles();
  const old = new Date(Date.now() - 20 * 24 * 60 * 60 * 1000);
  utimesSync(file, old, old);
  await learn();
  assert.ok(statSync(file).mtimeMs > old.getTime());
});
