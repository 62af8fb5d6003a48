import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicBody } from '../../../src/brand/public-body.ts';

test('police and universities are public bodies unless declared otherwise; others only when declared', () => {
  const kinds = ['police', 'victims-service', 'university', 'other'] as const;
  assert.deepEqual(
    kinds.map((kind) => isPublicBody({ kind, publicBody: undefined })),
    [true, false, true, false],
  );
  assert.ok(isPublicBody({ kind: 'other', publicBody: true }));
  assert.ok(!isPublicBody({ kind: 'university', publicBody: false }));
});
