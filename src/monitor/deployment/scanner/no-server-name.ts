import { headerValue } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noServerName = scannerRule({
  id: 'no-server-name',
  description:
    'A warning for the name of the server in its header: it tells attackers what to try. Few hosts can hide it.',
  scanner: 'SecureDrop',
  requirement: 'no name of the server to be told; few hosts can hide it',
  isMet: (home) => !/nginx|apache/i.test(headerValue(home, 'Server') ?? ''),
  isAdvisory: true,
});
