import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readBrand } from '../../../src/brand/load.ts';
import { recordName } from '../../../src/brand/program-record.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-record-'));
cpSync('brands/midshire', folder, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

const good = {
  date: '2026-11-20',
  programs: [{ name: 'axe-core', version: '4.14.1' }],
  checks: 83,
  settings: 14,
  pages: 114,
  same: 0,
  failing: [] as object[],
};

/** What is wrong with a pack that has this record. */
function faults(record: string): string[] {
  writeFileSync(path.join(folder, recordName), record);
  return readBrand(folder, { today: '2026-11-21' })
    .problems.filter(({ file }) => file.endsWith(recordName))
    .map(({ wrong }) => wrong);
}

test('a record of a test that passed is taken', () => {
  assert.deepEqual(faults(JSON.stringify(good)), []);
});

test('a record that cannot be read, or comes from a day to come, stops the build in words', () => {
  assert.match(faults('{')[0] ?? '', /cannot be used: it is not JSON/);
  assert.match(faults(JSON.stringify({ ...good, pages: 'all' }))[0] ?? '', /cannot be used: .*number/);
  assert.match(faults(JSON.stringify({ ...good, date: '2026-11-22' }))[0] ?? '', /is to come/);
});

test('a record of a failure needs a problem in the pack', () => {
  const failing = [{ rule: 'reflow', criterion: '1.4.10', places: 2 }];
  assert.match(
    faults(JSON.stringify({ ...good, failing }))[0] ?? '',
    /reflow.*the statement names no problem/,
  );
});
