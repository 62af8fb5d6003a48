import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { isInside } from '../../../src/files/is-inside.ts';

test('a folder is inside itself, and one whose name only begins alike is not', () => {
  assert.ok(isInside('brands/a', 'brands/a'));
  assert.ok(isInside('brands/a', path.resolve('brands/a/logo.svg')));
  assert.ok(!isInside('brands/a', 'brands/ab/logo.svg'));
  assert.ok(!isInside('brands/a', 'brands'));
  assert.ok(!isInside('brands/a', 'brands/a/../b'));
});
