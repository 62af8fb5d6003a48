import type { InlineHashes } from '../content-security-policy.ts';
import { cacheControl, commonHeaders } from '../headers.ts';

/**
 * The headers as a `_headers` file for Cloudflare. A later rule adds to an earlier one, so the rule for hashed files
 * first takes off what the rule for all files has put on ("! Name").
 */
export function cloudflareHeaders(hashes: InlineHashes): string {
  const lines = [
    '/*',
    ...Object.entries(commonHeaders(hashes)).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${cacheControl.other}`,
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${cacheControl.hashed}`,
  ];
  return `${lines.join('\n')}\n`;
}
