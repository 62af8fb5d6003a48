import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { changeFiles, changePages } from '../proof/digits.ts';
import { folder, site } from './built.ts';

const built = readBuiltSite(folder, [site()]);

test('a wrong digit on a built page is never passed over', () => {
  const files = [
    'calls/index.html',
    'hearing/index.html',
    'rules/england-wales/limits/index.html',
    'facts/index.html',
  ];
  const { changes, missed } = changePages(built, files, { every: 10, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 100);
});

test('a wrong digit in the open data is never passed over', () => {
  const { changes, missed } = changeFiles(built, { every: 300, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 20);
});
