import { headerEquals } from '../browser-client.ts';
import { scannerRule } from '../scanner-rule.ts';

export const sameOriginResources = scannerRule({
  id: 'same-origin-resources',
  description: 'No resources that other sites may load: they could tell from them what a visitor has cached.',
  scanner: 'MDN Observatory',
  requirement: 'Cross-Origin-Resource-Policy: same-origin',
  isMet: (home) => headerEquals(home, 'Cross-Origin-Resource-Policy', 'same-origin'),
});
