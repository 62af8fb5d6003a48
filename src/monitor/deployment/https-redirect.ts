import { type BrowserClient, headerValue } from './browser-client.ts';
import { escapeTerminal } from './escape-terminal.ts';

/**
 * Checks that the HTTP address redirects directly to the same HTTPS address (MDN Observatory: "redirection") and sets no
 * cookie. A host that refuses HTTP connections passes. Only for HTTPS deployments. Resolves to messages.
 */
export async function checkHttpsRedirect(visitor: Pick<BrowserClient, 'base' | 'get'>): Promise<string[]> {
  const plain = new URL(visitor.base);
  plain.protocol = 'http:';
  const outcome = await visitor.get(plain.href);
  if (!('answer' in outcome)) return [];
  const { answer } = outcome;
  const leadsTo = headerValue(answer, 'Location');
  const target = leadsTo === undefined ? undefined : URL.parse(leadsTo, plain);
  const isRedirect = answer.status >= 300 && answer.status < 400;
  const cookie = headerValue(answer, 'Set-Cookie') === undefined ? [] : ['sets a cookie without encryption'];
  if (isRedirect && target?.href === visitor.base.href) return cookie;
  const does = isRedirect
    ? `leads to "${escapeTerminal(leadsTo ?? '', 120)}"`
    : `answers with ${answer.status}`;
  return [...cookie, `${does} without encryption, instead of leading straight to ${visitor.base.href}`];
}
