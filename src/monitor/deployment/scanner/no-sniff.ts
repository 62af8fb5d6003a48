import { headerEquals } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noSniff = scannerRule({
  id: 'no-sniff',
  description: 'No response without X-Content-Type-Options: a browser could run as a script what is none.',
  scanner: 'SecureDrop',
  requirement: 'X-Content-Type-Options: nosniff',
  isMet: (home) => headerEquals(home, 'X-Content-Type-Options', 'nosniff'),
});
