import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';
import { escapeTerminal } from './escape-terminal.ts';

/** Headers that no response may have, and the harm of each, for messages. */
const unwantedHeaders: [name: string, harm: string][] = [
  ['Set-Cookie', 'keeps something on the device of a visitor'],
  ['Set-Cookie2', 'keeps something on the device of a visitor'],
  ['Content-Security-Policy-Report-Only', 'can report what visitors do'],
  ['Report-To', 'reports what visitors do'],
  ['Reporting-Endpoints', 'reports what visitors do'],
  ['NEL', 'reports what visitors do'],
  ['Expect-CT', 'reports what visitors do'],
  ['Accept-CH', 'asks browsers for what tells visitors apart'],
  ['Refresh', 'leads visitors to another page'],
  ['Link', 'makes browsers fetch something'],
  ['Speculation-Rules', 'makes browsers fetch pages that nobody opened'],
  ['Service-Worker-Allowed', 'lets a program stay in the browser'],
  ['SourceMap', 'makes browsers fetch something'],
  ['Access-Control-Allow-Origin', 'lets other sites read our files in a browser'],
  ['Access-Control-Allow-Credentials', 'lets other sites read our files in a browser'],
  ['Timing-Allow-Origin', 'tells other sites what a visitor has opened'],
  ['X-Powered-By', 'tells attackers which program runs'],
  ['X-AspNet-Version', 'tells attackers which program runs'],
  ['X-Generator', 'tells attackers which program runs'],
];

/** Returns a message for each unwanted header of a response. */
export function findUnwantedHeaders(response: HttpResponse): string[] {
  const messages = unwantedHeaders.flatMap(([name, harm]) => {
    const value = headerValue(response, name);
    return value === undefined
      ? []
      : [`has the header "${name}: ${escapeTerminal(value, 80)}", which ${harm}`];
  });
  const server = headerValue(response, 'Server') ?? '';
  if (/\d+\.\d/.test(server))
    messages.push(
      `tells the version of its server, "${escapeTerminal(server, 80)}", to everybody who looks for a hole in it`,
    );
  return messages;
}
