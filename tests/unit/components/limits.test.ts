import { emailParts } from '../../../src/components/email-parts.ts';
import * as limits from '../../../src/components/limits.ts';
import { testLimits } from '../../support/test-limits.ts';

/** An address of so many characters. */
const addressOf = (length: number) => `${'a'.repeat(length - '@b.example'.length)}@b.example`;

testLimits(limits, {
  maxUnbrokenAddress: { max: 22, accepts: (length) => emailParts(addressOf(length)).length === 1 },
});
