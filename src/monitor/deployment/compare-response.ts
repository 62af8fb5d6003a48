import type { ManifestEntry } from '../../hosting/manifest.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';
import { sha256Hex } from './content-diff.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { findUnwantedHeaders } from './unwanted-headers.ts';

/** What an answer must be. */
export interface ExpectedResponse extends Omit<ManifestEntry, 'headers'> {
  status: number;
  headers: Record<string, string>;
}

/** What is wrong with an answer: sentences about it, those about its bytes apart from those about its headers. */
export interface ResponseDiff {
  content: string[];
  headers: string[];
}

/** Compares a response with the build. `describe` reports where the bytes differ. */
export function compareResponse(
  answer: HttpResponse,
  expected: ExpectedResponse,
  describe: (sent: Buffer) => string,
): ResponseDiff {
  const headers = [...headerDiffs(answer, expected), ...findUnwantedHeaders(answer)];
  const leadsTo = headerValue(answer, 'Location');
  if (answer.status !== expected.status) {
    const fix = leadsTo === undefined ? '' : ` and leads on to ${escapeTerminal(leadsTo, 120)}`;
    return { content: [`answers with ${answer.status}${fix}, not with ${expected.status}`], headers };
  }
  const content = sha256Hex(answer.body) === expected.sha256 ? [] : [describe(answer.body)];
  return {
    content: [...content, ...contentTypeDiffs(answer, expected), ...staleCacheDiffs(answer)],
    headers,
  };
}

function headerDiffs(answer: HttpResponse, { headers }: ExpectedResponse): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const sent = headerValue(answer, name);
    if (sent === undefined) return [`lacks the header "${name}"`];
    if (isEquivalentValue(name, sent, value)) return [];
    return [
      `has another value of the header "${name}": "${escapeTerminal(sent, 1000)}" instead of "${escapeTerminal(value, 1000)}"`,
    ];
  });
}

/** Hosts write lists of words in forms that mean the same; a policy has to be the same to the letter. */
function isEquivalentValue(name: string, sent: string, value: string): boolean {
  if (name !== 'Cache-Control') return sent === value;
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/\s*,\s*/)
      .sort()
      .join();
  return words(sent) === words(value);
}

/** Names of types that mean the same, where hosts choose for themselves. */
const contentTypeAliases: Record<string, string> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
};

function contentTypeDiffs(answer: HttpResponse, { type }: ExpectedResponse): string[] {
  const sent = headerValue(answer, 'Content-Type') ?? '';
  const main = (value: string) => {
    const [first = ''] = value.toLowerCase().split(';');
    return contentTypeAliases[first.trim()] ?? first.trim();
  };
  const charset = /^text\/html/.test(type) && !/charset="?utf-8/i.test(sent);
  // For what only our own scripts read, hosts choose any name for "bytes".
  if (type === 'application/octet-stream' || (main(sent) === main(type) && !charset)) return [];
  return [`says that it is "${escapeTerminal(sent, 80)}", not "${type}"`];
}

/** CloudFront keeps its copy for a minute, by our own template. In seconds. */
const maxAgeSeconds = 300;

/** A stale response to a no-store page was cached by an intermediary. */
function staleCacheDiffs(answer: HttpResponse): string[] {
  const age = Number(headerValue(answer, 'Age') ?? 0);
  const isKept = /no-store/.test(headerValue(answer, 'Cache-Control') ?? '') && age > maxAgeSeconds;
  return isKept ? [`comes from a cache that has kept it for ${age} seconds`] : [];
}
