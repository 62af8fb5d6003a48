import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import {
  accessibilityResultsFile,
  readAccessibilityResults,
  writeAccessibilityResults,
} from '../../../src/brand/accessibility-results-file.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-record-'));
cpSync('brands/midshire', folder, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

const validResults = {
  date: '2026-11-20',
  programs: [{ name: 'axe-core', version: '4.14.1' }],
  checks: 83,
  settings: 14,
  pages: 114,
  same: 0,
  failing: [] as { rule: string; criterion: string; places: number }[],
};

/** The diagnostics for a pack with this record. */
function resultErrors(record: string): string[] {
  writeFileSync(path.join(folder, accessibilityResultsFile), record);
  return readBrand(folder, { today: '2026-11-21' })
    .diagnostics.filter(({ file }) => file.endsWith(accessibilityResultsFile))
    .map(({ message }) => message);
}

test('the record of a passed test is accepted', () => {
  assert.deepEqual(resultErrors(JSON.stringify(validResults)), []);
});

test('a record that is unreadable or dated in the future stops the build with a message', () => {
  assert.match(resultErrors('{')[0] ?? '', /cannot be used: it is not JSON/);
  assert.match(
    resultErrors(JSON.stringify({ ...validResults, pages: 'all' }))[0] ?? '',
    /cannot be used: .*number/,
  );
  assert.match(resultErrors(JSON.stringify({ ...validResults, date: '2026-11-22' }))[0] ?? '', /is to come/);
});

test('written results read back unchanged, and invalid ones leave the file as it was', () => {
  const file = writeAccessibilityResults(folder, validResults);
  assert.equal(file, path.join(folder, accessibilityResultsFile));
  assert.deepEqual(readAccessibilityResults(folder), { record: validResults });
  assert.throws(() => writeAccessibilityResults(folder, { ...validResults, settings: 0 }), /settings/);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), validResults);
});

test('the fix names the site by its id and the pack by its folder, wherever it lies', () => {
  writeFileSync(path.join(folder, accessibilityResultsFile), '{');
  const { diagnostics } = readBrand(folder, { today: '2026-11-21' });
  const [diagnostic] = diagnostics.filter(({ file }) => file.endsWith(accessibilityResultsFile));
  assert.ok(diagnostic?.fix.endsWith(`dist/midshire --record "${folder}"`), diagnostic?.fix);
});

test('a record of a failed test needs a problem in the pack', () => {
  const failing = [{ rule: 'reflow', criterion: '1.4.10', places: 2 }];
  assert.match(
    resultErrors(JSON.stringify({ ...validResults, failing }))[0] ?? '',
    /reflow.*the statement names no problem/,
  );
});
