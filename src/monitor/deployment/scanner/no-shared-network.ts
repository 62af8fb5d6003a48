import { headerValue } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const noSharedNetwork = scannerRule({
  id: 'no-shared-network',
  description:
    'A warning for a network of others, such as Cloudflare, before the host: it sees every page that a visitor opens.',
  scanner: 'SecureDrop',
  requirement:
    'no network of others between visitors and the host, which would see every page that they open',
  isMet: (home) =>
    headerValue(home, 'CF-Ray') === undefined && headerValue(home, 'CF-Cache-Status') === undefined,
  isAdvisory: true,
});
