import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailParts } from '../../../src/components/email-parts.ts';
import { maxUnbrokenAddress } from '../../../src/components/limits.ts';

const addressOf = (length: number) => `${'a'.repeat(length - '@b.example'.length)}@b.example`;

test('an address breaks after "@" and dots once it is too long for a line, and not before', () => {
  assert.deepEqual(emailParts(addressOf(maxUnbrokenAddress)), [addressOf(maxUnbrokenAddress)]);
  assert.deepEqual(emailParts(addressOf(maxUnbrokenAddress + 1)), [`${'a'.repeat(13)}@`, 'b.', 'example']);
});
