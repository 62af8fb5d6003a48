import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand, readBrands } from '../../../src/brand/lint/read-brands.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));

after(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('brands/midshire', folder, { recursive: true });
});

test('the example pack has no problem', () => {
  assert.deepEqual(readBrand('brands/midshire').diagnostics, []);
});

test('two packs with the same id are refused', () => {
  const { diagnostics } = readBrands(['brands/midshire', folder]);
  assert.match(diagnostics[0]?.message ?? '', /another pack in this build has the id "midshire" too/);
});

test('what is overdue by less than 30 days is only a warning', () => {
  const { brand, diagnostics } = readBrand('tests/fixtures/brands/base', { today: '2027-05-20' });
  assert.ok(brand);
  assert.deepEqual(
    diagnostics.map(({ message, severity }) => [message, severity]),
    [
      ['the accessibility statement promised to mend this by 2027-05-10', 'warning'],
      ['this alert ended on 2026-12-26', 'warning'],
      ['"Northgate Advocacy" had to be checked again by 2027-05-02', 'warning'],
    ],
  );
  const later = { today: '2027-08-01' };
  assert.equal(readBrand('tests/fixtures/brands/base', later).brand, undefined);
  assert.ok(readBrand('tests/fixtures/brands/base', { ...later, allowOverdue: true }).brand);
});
