import { headerEquals } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noReferrer = scannerRule({
  id: 'no-referrer',
  description: 'No response without Referrer-Policy: other sites would learn where their visitor was.',
  scanner: 'SecureDrop',
  requirement: 'Referrer-Policy: no-referrer',
  isMet: (home) => headerEquals(home, 'Referrer-Policy', 'no-referrer'),
});
