import type { ListedFile } from '../hosting/manifest.ts';
import type { Answer } from '../web/ask.ts';
import { hashOf } from './difference.ts';
import { unwantedIn } from './unwanted-headers.ts';
import { visible } from './visible.ts';
import { headerOf } from './visitor.ts';

/** What an answer must be. */
export interface Expected extends Omit<ListedFile, 'headers'> {
  status: number;
  headers: Record<string, string>;
}

/** What is wrong with an answer: sentences about it, those about its bytes apart from those about its headers. */
export interface Differences {
  content: string[];
  headers: string[];
}

/** Compares an answer with what was built. `describe` says where the bytes differ. */
export function compare(answer: Answer, expected: Expected, describe: (sent: Buffer) => string): Differences {
  const headers = [...headersWrong(answer, expected), ...unwantedIn(answer)];
  const leadsTo = headerOf(answer, 'Location');
  if (answer.status !== expected.status) {
    const instead = leadsTo === undefined ? '' : ` and leads on to ${visible(leadsTo, 120)}`;
    return { content: [`answers with ${answer.status}${instead}, not with ${expected.status}`], headers };
  }
  const content = hashOf(answer.body) === expected.sha256 ? [] : [describe(answer.body)];
  return { content: [...content, ...typeWrong(answer, expected), ...keptTooLong(answer)], headers };
}

function headersWrong(answer: Answer, { headers }: Expected): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const sent = headerOf(answer, name);
    if (sent === undefined) return [`lacks the header "${name}"`];
    if (sameValue(name, sent, value)) return [];
    return [
      `has another value of the header "${name}": "${visible(sent, 1000)}" instead of "${visible(value, 1000)}"`,
    ];
  });
}

/** Hosts write lists of words in forms that mean the same; a policy has to be the same to the letter. */
function sameValue(name: string, sent: string, value: string): boolean {
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
const sameTypes: Record<string, string> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
};

function typeWrong(answer: Answer, { type }: Expected): string[] {
  const sent = headerOf(answer, 'Content-Type') ?? '';
  const main = (value: string) => {
    const [first = ''] = value.toLowerCase().split(';');
    return sameTypes[first.trim()] ?? first.trim();
  };
  const charset = /^text\/html/.test(type) && !/charset="?utf-8/i.test(sent);
  // For what only our own scripts read, hosts choose any name for "bytes".
  if (type === 'application/octet-stream' || (main(sent) === main(type) && !charset)) return [];
  return [`says that it is "${visible(sent, 80)}", not "${type}"`];
}

/** CloudFront keeps its copy for a minute, by our own template. In seconds. */
const longestKept = 300;

/** A page that nobody may keep, and that is old, was kept by something between the host and its visitors. */
function keptTooLong(answer: Answer): string[] {
  const age = Number(headerOf(answer, 'Age') ?? 0);
  const isKept = /no-store/.test(headerOf(answer, 'Cache-Control') ?? '') && age > longestKept;
  return isKept ? [`comes from a cache that has kept it for ${age} seconds`] : [];
}
