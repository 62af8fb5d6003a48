import { hasCspSource } from '../csp-sources.ts';
import { scannerRule } from '../scanner-rule.ts';

const unsafeSource = /^(?:'unsafe-inline'|'unsafe-eval'|data:|https?:|ftp:|\*|https?:\/\/\*.*)$/;

export const cspNoUnsafeSource = scannerRule({
  id: 'csp-no-unsafe-source',
  description:
    "No policy with 'unsafe-inline', 'unsafe-eval', data: or a whole scheme: injected code would run.",
  scanner: 'MDN Observatory',
  requirement: "a policy without 'unsafe-inline', 'unsafe-eval', data: or a whole scheme",
  isMet: (home) => !hasCspSource(home, (source) => unsafeSource.test(source)),
});
