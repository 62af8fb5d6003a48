import { headerValue } from '../browser-client.ts';
import { minHstsMaxAge } from '../limits.ts';
import { scannerRule } from '../scanner-rule.ts';

export const strictTransportSecurity = scannerRule({
  id: 'strict-transport-security',
  description:
    'No home page without Strict-Transport-Security for a year: a first request without https can be read and changed.',
  scanner: 'MDN Observatory',
  requirement: 'https to be demanded for a year or longer (Strict-Transport-Security)',
  isMet: (home) => {
    const [, age] = /max-age=(\d+)/.exec(headerValue(home, 'Strict-Transport-Security') ?? '') ?? [];
    return Number(age) >= minHstsMaxAge;
  },
});
