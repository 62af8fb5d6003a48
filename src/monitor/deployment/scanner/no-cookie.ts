import { headerValue } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noCookie = scannerRule({
  id: 'no-cookie',
  description: 'No cookie: it would be a trace of the visit.',
  scanner: 'SecureDrop',
  requirement: 'no cookie',
  isMet: (home) => headerValue(home, 'Set-Cookie') === undefined,
});
