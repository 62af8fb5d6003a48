import type { ManifestEntry } from '../../hosting/manifest.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';
import { sha256Hex } from './content-diff.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { findUnwantedHeaders } from './unwanted-headers.ts';

/** An expected response. */
export interface ExpectedResponse extends Omit<ManifestEntry, 'headers'> {
  status: number;
  headers: Record<string, string>;
}

/** Differences of a response, as messages about its content and about its headers. */
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

/** Compares Cache-Control regardless of order and case, which hosts change; every other header must match exactly. */
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

/** Equivalent media types. */
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
  // Only the site's own scripts read these files, so any type is accepted.
  if (type === 'application/octet-stream' || (main(sent) === main(type) && !charset)) return [];
  return [`says that it is "${escapeTerminal(sent, 80)}", not "${type}"`];
}

/** Maximum Age of a response, in seconds. The CloudFront template caches for a minute. */
const maxAgeSeconds = 300;

/** Reports a no-store response that an intermediary has cached. */
function staleCacheDiffs(answer: HttpResponse): string[] {
  const age = Number(headerValue(answer, 'Age') ?? 0);
  const isKept = /no-store/.test(headerValue(answer, 'Cache-Control') ?? '') && age > maxAgeSeconds;
  return isKept ? [`comes from a cache that has kept it for ${age} seconds`] : [];
}
