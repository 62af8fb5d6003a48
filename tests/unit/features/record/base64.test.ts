import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBase64, encodeBase64 } from '../../../../src/features/record/base64.ts';

test('bytes are encoded and decoded, however many there are', () => {
  for (const length of [0, 1, 2, 3, 0x7fff, 0x8000, 0x8001, 0x18001]) {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    const text = Buffer.from(bytes).toString('base64');
    assert.equal(encodeBase64(bytes), text, `${length}`);
    assert.deepEqual(decodeBase64(text), bytes, `${length}`);
  }
});

test('what is not Base64 is undefined', () => {
  for (const text of ['A', '****', 'AAA*']) assert.equal(decodeBase64(text), undefined, text);
});
