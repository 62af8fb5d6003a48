import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageHash } from '../../../../src/brand/overrides/page-hash.ts';

test('the hash of a page does not depend on the system, but on every character', () => {
  assert.equal(pageHash('a\r\nb'), pageHash('a\nb'));
  assert.notEqual(pageHash('a\nb'), pageHash('a\nc'));
});
