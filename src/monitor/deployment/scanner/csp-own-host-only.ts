import { hasCspSource } from '../csp-sources.ts';
import { scannerRule } from '../scanner-rule.ts';

export const cspOwnHostOnly = scannerRule({
  id: 'csp-own-host-only',
  description: 'No policy that names another host: it could learn of the visit.',
  scanner: 'SecureDrop',
  requirement: 'a policy that names no other host',
  isMet: (home) => !hasCspSource(home, (source) => !source.startsWith("'") && /[.:/]/.test(source)),
});
