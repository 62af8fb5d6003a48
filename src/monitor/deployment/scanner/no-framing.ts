import { headerEquals } from '../browser-client.ts';
import { parseCsp } from '../csp-sources.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noFraming = scannerRule({
  id: 'no-framing',
  description: 'No page that other sites may frame: they could trick people into pressing things in it.',
  scanner: 'MDN Observatory',
  requirement: 'no other site to show this one in a frame',
  isMet: (home) =>
    headerEquals(home, 'X-Frame-Options', 'deny') &&
    parseCsp(home).get('frame-ancestors')?.join() === "'none'",
});
