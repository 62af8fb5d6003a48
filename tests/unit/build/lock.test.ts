import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { lock, unlock } from '../../../src/build/lock.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'waymark-out-'));

after(() => rmSync(out, { recursive: true }));

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
});

test('a lock is held by one process, and the lock of a dead process is taken over', () => {
  assert.equal(lock(out), undefined);
  writeFileSync(path.join(out, '.lock'), '1');
  assert.equal(lock(out), 1);
  writeFileSync(path.join(out, '.lock'), '999999');
  assert.equal(lock(out), undefined);
  assert.equal(readFileSync(path.join(out, '.lock'), 'utf8'), String(process.pid));
  unlock(out);
  assert.equal(existsSync(path.join(out, '.lock')), false);
});
