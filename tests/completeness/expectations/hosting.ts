import { type Artefact, items, matches } from '../artefact.ts';
import { builtFile, type Expectation, hostFile } from '../expectation.ts';
import { written } from '../sources.ts';

/** Every header that the configuration of a host sets or removes, page by page. */
function host(name: string, read: (pack: string) => Artefact): Expectation {
  return { name: `headers of ${name}`, read, expected: () => written('headers', name), packs: ['midshire'] };
}

/** The names of Azure's headers as a list, from which one can be left out. */
const azureHeaders = (pack: string) =>
  builtFile(pack, 'staticwebapp.config.json').replaceAll(
    /"(?:globalHeaders|headers)": ?(\{[^}]*\})/g,
    (_, headers: string) => `"headers": ${JSON.stringify(Object.keys(JSON.parse(headers)))}`,
  );

interface AzureConfig {
  headers: string[];
}

export const expectations: Expectation[] = [
  host('Cloudflare and Netlify', (pack) => matches(builtFile(pack, '_headers'), /^ {2}(?:! )?[A-Z][\w-]+/gm)),
  host('Azure', (pack) =>
    items(
      azureHeaders(pack),
      ({ headers }: AzureConfig) => headers,
      (header) => header,
    ),
  ),
  host('nginx', (pack) => matches(hostFile(pack, 'nginx.conf'), /^\s*add_header ([\w-]+)/gm)),
  host('Caddy', (pack) =>
    matches(hostFile(pack, 'Caddyfile'), /^\t+(header (?:@\w+ )?\??[A-Z][\w-]+|[A-Z][\w-]+) "/gm),
  ),
  host('Apache', (pack) => matches(builtFile(pack, '.htaccess'), /^Header always (?:set|unset) [\w-]+/gm)),
  host('IIS', (pack) => matches(builtFile(pack, 'web.config'), /<add name="([A-Z][\w-]+)" value/g)),
  host('CloudFront', (pack) =>
    matches(
      hostFile(pack, 'cloudfront.json'),
      /(?<="Header": ")[\w-]+|(?<=")(?:ContentSecurityPolicy|ContentTypeOptions|FrameOptions|ReferrerPolicy|StrictTransportSecurity)(?=": \{)/g,
    ),
  ),
];
