import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAgeHeader } from '../../../../src/features/record/age-header.ts';
import { seed } from '../../../support/fuzz-seed.ts';
import { bytesArbitrary } from '../../../support/notes-arbitraries.ts';

const version = 'age-encryption.org/v1\n';
const scrypt = `${version}-> scrypt YWFhYWFhYWFhYWFhYWFhYQ `;
const rest = '\nb25lIGxpbmUgb2YgdGhlIGZpbGUga2V5IHRoYXQgaXMgbG9ja2Vk\n--- bWFj\n';
/** The header in a line of at most 1,000 bytes, or one byte more. */
const longHeader = (length: number) => `${`${version}-> scrypt `.padEnd(length - 4, 'A')} 18\n`;

/** ASCII armour, in lines of this many characters. */
function armour(text: string, newline = '\n', width = 64): string {
  const lines =
    Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} AGE ENCRYPTED FILE-----`);
  return [begin, ...lines, end, ''].join(newline);
}

const headers: [file: string, header: ReturnType<typeof parseAgeHeader>][] = [
  ['', 'not-locked'],
  ['{"kind": "notes"}', 'not-locked'],
  ['age-encryption.org/v1', 'not-locked'],
  [`x${scrypt}18${rest}`, 'not-locked'],
  [`${scrypt}1${rest}`, 'passphrase'],
  [`${scrypt}20${rest}`, 'passphrase'],
  [`${scrypt}21${rest}`, 'too-slow'],
  [`${scrypt}18`, 'other-lock'],
  [`${scrypt}x${rest}`, 'other-lock'],
  [`${version}-> X25519 YWFhYWFhYWFhYWFhYWFhYQ${rest}`, 'other-lock'],
  [`${version}-> X25519 YWFh\n${scrypt}18${rest}`, 'other-lock'],
  [`${longHeader(1000)}${rest}`, 'passphrase'],
  [`${longHeader(1001)}${rest}`, 'other-lock'],
  [armour(`${scrypt}18${rest}`), 'passphrase'],
  [armour(`${scrypt}21${rest}`, '\r\n'), 'too-slow'],
  [armour(`${scrypt}18${rest}`).replace('-----\n', '-----\nComment: text\n'), 'passphrase'],
  [armour(`${scrypt}18${rest}${'x'.repeat(2000)}`, '\n', 76), 'passphrase'],
  [armour('text'), 'not-locked'],
  ['-----BEGIN AGE ENCRYPTED FILE-----\nA\n', 'not-locked'],
];

test('a header tells how a file is encrypted, and whether a phone can open it', () => {
  for (const [file, header] of headers)
    assert.equal(parseAgeHeader(new TextEncoder().encode(file)), header, file);
});

/** A thousand files take about a second. FUZZ=100000 in the environment makes more. */
const numRuns = Number(process.env['FUZZ'] ?? 2000);

test('the header of a locked file is parsed or refused, whatever its bytes', () => {
  fc.assert(
    fc.property(bytesArbitrary, (bytes) => {
      assert.match(parseAgeHeader(bytes), /^(?:not-locked|other-lock|too-slow|passphrase)$/);
    }),
    { numRuns, seed },
  );
});
