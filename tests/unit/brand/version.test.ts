import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions } from '../../../src/brand/version.ts';

test('versions are compared as numbers', () => {
  assert.ok(compareVersions('0.9.0', '0.10.0') < 0);
  assert.ok(compareVersions('1.0.0', '0.10.9') > 0);
  assert.equal(compareVersions('1.2.3', '1.2.3'), 0);
});
