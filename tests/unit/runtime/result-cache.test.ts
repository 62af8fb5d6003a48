import assert from 'node:assert/strict';
import {
  mkdirSync,
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
import { after, test } from 'node:test';
import { ResultCache, resultKey } from '../../../src/runtime/result-cache.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'waymark-results-'));
after(() => rmSync(root, { recursive: true }));
const createCache = (name: string) => new ResultCache(path.join(root, name));

test('a result is returned for its key, and for no other', () => {
  const cache = createCache('whole');
  const content = Buffer.from([0, 255, 13, 10, 0]);
  assert.equal(cache.read('a'), undefined, 'before anything is kept');
  cache.write('a', content);
  cache.write('b', Buffer.alloc(0));
  assert.deepEqual(cache.read('a'), content);
  assert.deepEqual(cache.read('b'), Buffer.alloc(0));
  assert.equal(cache.read('c'), undefined);
  cache.write('a', Buffer.from('new'));
  assert.equal(String(cache.read('a')), 'new');
  assert.deepEqual(readdirSync(cache.folder).sort(), ['a', 'b'], 'no temporary file is left');
});

test('a damaged result is none, whichever byte is wrong', () => {
  const cache = createCache('damaged');
  cache.write('a', Buffer.from('a result'));
  const file = path.join(cache.folder, 'a');
  const whole = readFileSync(file);
  for (const index of whole.keys()) {
    const damaged = Buffer.from(whole);
    damaged[index] = (damaged[index] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    assert.equal(cache.read('a'), undefined, `byte ${index}`);
    writeFileSync(file, whole);
    truncateSync(file, index);
    assert.equal(cache.read('a'), undefined, `the first ${index} bytes`);
  }
  writeFileSync(file, whole);
  assert.equal(String(cache.read('a')), 'a result');
});

test('a result that is read is marked as used', () => {
  const cache = createCache('used');
  cache.write('a', Buffer.from('a result'));
  const file = path.join(cache.folder, 'a');
  const longAgo = new Date('2020-01-01');
  utimesSync(file, longAgo, longAgo);
  cache.read('a');
  assert.ok(statSync(file).mtime > longAgo);
});

test('a key depends on every part, and on where a part ends', () => {
  const keys = [
    resultKey('a', 'b'),
    resultKey('ab'),
    resultKey('a', 'b', ''),
    resultKey('b', 'a'),
    resultKey('a', 'c'),
    resultKey(),
  ];
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(resultKey('é'), resultKey(Buffer.from('é')));
  assert.match(resultKey('a'), /^[\da-f]{64}$/);
});

test('a result that cannot be kept is no error, and leaves nothing behind', () => {
  writeFileSync(path.join(root, 'file'), '');
  const cache = new ResultCache(path.join(root, 'file'));
  cache.write('a', Buffer.from('a result'));
  assert.equal(cache.read('a'), undefined);
  const blocked = createCache('blocked');
  blocked.write('b', Buffer.from('b'));
  mkdirSync(path.join(blocked.folder, 'a', 'inside'), { recursive: true });
  blocked.write('a', Buffer.from('a result'));
  assert.deepEqual(readdirSync(blocked.folder).sort(), ['a', 'b']);
});
