import type { ManifestEntry } from '../../hosting/manifest.ts';
import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';
import { sha256Hex } from './content-diff.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { maxAgeSeconds } from './limits.ts';
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
  response: HttpResponse,
  expected: ExpectedResponse,
  describe: (sent: Buffer) => string,
): ResponseDiff {
  const headers = [...headerDiffs(response, expected), ...findUnwantedHeaders(response)];
  const location = headerValue(response, 'Location');
  if (response.status !== expected.status) {
    const redirectNote = location === undefined ? '' : ` and leads on to ${escapeTerminal(location, 120)}`;
    return {
      content: [`answers with ${response.status}${redirectNote}, not with ${expected.status}`],
      headers,
    };
  }
  const content = sha256Hex(response.body) === expected.sha256 ? [] : [describe(response.body)];
  return {
    content: [...content, ...staleCacheDiffs(response)],
    // The type is a header: with right bytes it is the configuration that is wrong.
    headers: [...contentTypeDiffs(response, expected), ...headers],
  };
}

function headerDiffs(response: HttpResponse, { headers }: ExpectedResponse): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const sent = headerValue(response, name);
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
  const normalize = (text: string) =>
    text
      .toLowerCase()
      .split(/\s*,\s*/)
      .sort()
      .join();
  return normalize(sent) === normalize(value);
}

/** Equivalent media types. */
const contentTypeAliases: Record<string, string> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
};

function contentTypeDiffs(response: HttpResponse, { type }: ExpectedResponse): string[] {
  const sent = headerValue(response, 'Content-Type') ?? '';
  const mediaType = (value: string) => {
    const [first = ''] = value.toLowerCase().split(';');
    return contentTypeAliases[first.trim()] ?? first.trim();
  };
  const charset = /^text\/html/.test(type) && !/charset="?utf-8/i.test(sent);
  // Only the site's own scripts read these files, so any type is accepted.
  if (type === 'application/octet-stream' || (mediaType(sent) === mediaType(type) && !charset)) return [];
  return [`says that it is "${escapeTerminal(sent, 80)}", not "${type}"`];
}

/** Reports a no-store response that an intermediary has cached. */
function staleCacheDiffs(response: HttpResponse): string[] {
  const age = Number(headerValue(response, 'Age') ?? 0);
  const isStale = /no-store/.test(headerValue(response, 'Cache-Control') ?? '') && age > maxAgeSeconds;
  return isStale ? [`comes from a cache that has kept it for ${age} seconds`] : [];
}
