import { scannerRule } from '../scanner-rule.ts';

const remoteResource =
  /<(?:script|img|iframe|source|embed|object|video|audio)\b[^>]*\b(?:src|srcset|data)=["']?(?:https?:)?\/\//i;
const remoteLink =
  /<link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon))[^>]*\bhref=["']?(?:https?:)?\/\//i;

export const noThirdPartyResources = scannerRule({
  id: 'no-third-party-resources',
  description: 'No script, picture, style or hint from another host: that host would learn of the visit.',
  scanner: 'SecureDrop',
  requirement: 'nothing fetched from another host',
  isMet: (home) => {
    const html = home.body.toString('utf8');
    return !remoteResource.test(html) && !remoteLink.test(html);
  },
});
