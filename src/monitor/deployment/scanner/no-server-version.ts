import { headerValue } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noServerVersion = scannerRule({
  id: 'no-server-version',
  description: 'No version of the server in its header: attackers look for versions with known holes.',
  scanner: 'SecureDrop',
  requirement: 'no version of the server to be told',
  isMet: (home) => !/\d+\.\d/.test(headerValue(home, 'Server') ?? ''),
});
