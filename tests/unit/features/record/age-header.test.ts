import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAgeHeader } from '../../../../src/features/record/age-header.ts';
import { seed } from '../../../support/fuzz-seed.ts';
import { bytesArbitrary } from '../../../support/notes-arbitraries.ts';

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
