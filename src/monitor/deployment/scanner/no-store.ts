import { headerValue } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noStore = scannerRule({
  id: 'no-store',
  description: 'No page that a browser or proxy may keep: it would be a trace of the visit.',
  scanner: 'SecureDrop',
  requirement: 'pages that nothing keeps (Cache-Control: no-store)',
  isMet: (home) => /\bno-store\b/.test(headerValue(home, 'Cache-Control') ?? ''),
});
