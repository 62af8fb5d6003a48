import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { mutateDataFiles, mutatePages } from '../adversarial/page-digit-mutations.ts';
import { siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const builtSite = readBuiltSite(siteFolder, [loadExampleSite()]);

test('a wrong digit on a built page is always detected', () => {
  const files = [
    'calls/index.html',
    'hearing/index.html',
    'rules/england-wales/limits/index.html',
    'facts/index.html',
  ];
  const { changes, missed } = mutatePages(builtSite, files, { every: 10, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 100);
});

test('a wrong digit in the open data is always detected', () => {
  const { changes, missed } = mutateDataFiles(builtSite, { every: 300, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 20);
});
