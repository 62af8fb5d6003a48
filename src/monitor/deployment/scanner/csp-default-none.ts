import { parseCsp } from '../csp-sources.ts';
import { scannerRule } from '../scanner-rule.ts';

export const cspDefaultNone = scannerRule({
  id: 'csp-default-none',
  description:
    'No content security policy that allows by default, or that allows forms: what it does not name must be forbidden.',
  scanner: 'MDN Observatory',
  requirement: "a policy that begins with default-src 'none' and forbids forms",
  isMet: (home) =>
    parseCsp(home).get('default-src')?.join() === "'none'" &&
    parseCsp(home).get('form-action')?.join() === "'none'",
});
