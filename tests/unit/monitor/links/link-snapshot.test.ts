import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readSnapshot, writeSnapshot } from '../../../../src/monitor/links/link-snapshot.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-freshness-'));

after(() => rmSync(scratch, { recursive: true }));

test('the snapshot is saved in a fixed order, and a corrupted one is refused', () => {
  const file = path.join(scratch, 'snapshot.json');
  const digest = 'a'.repeat(64);
  assert.deepEqual(readSnapshot(file), { snapshot: {} });
  writeSnapshot(file, {
    'https://b.example/': { digest },
    'https://a.example/': { digest, changed: '2026-11-21' },
  });
  assert.ok(
    readFileSync(file, 'utf8').indexOf('a.example') < readFileSync(file, 'utf8').indexOf('b.example'),
  );
  assert.deepEqual(Object.keys((readSnapshot(file) as { snapshot: object }).snapshot), [
    'https://a.example/',
    'https://b.example/',
  ]);
  for (const spoilt of ['', '{}', '{"pages":{"https://a.example/":{"digest":"x"}}}', '[1']) {
    writeFileSync(file, spoilt);
    assert.ok('message' in readSnapshot(file), spoilt);
  }
});
