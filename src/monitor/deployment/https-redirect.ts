import { type BrowserClient, headerValue } from './browser-client.ts';
import { escapeTerminal } from './escape-terminal.ts';

/**
 * Checks that the HTTP address redirects directly to the same HTTPS address (MDN Observatory: "redirection") and sets no
 * cookie. A host that refuses HTTP connections passes. Only for HTTPS deployments. Resolves to messages.
 */
export async function checkHttpsRedirect(client: Pick<BrowserClient, 'base' | 'get'>): Promise<string[]> {
  const httpUrl = new URL(client.base);
  httpUrl.protocol = 'http:';
  const outcome = await client.get(httpUrl.href);
  if (!('response' in outcome)) return [];
  const { response } = outcome;
  const location = headerValue(response, 'Location');
  const target = location === undefined ? undefined : URL.parse(location, httpUrl);
  const isRedirect = response.status >= 300 && response.status < 400;
  const cookie =
    headerValue(response, 'Set-Cookie') === undefined ? [] : ['sets a cookie without encryption'];
  if (isRedirect && target?.href === client.base.href) return cookie;
  const actual = isRedirect
    ? `leads to "${escapeTerminal(location ?? '', 120)}"`
    : `answers with ${response.status}`;
  return [...cookie, `${actual} without encryption, instead of leading straight to ${client.base.href}`];
}
