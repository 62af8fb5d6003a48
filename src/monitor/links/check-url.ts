import type { HttpResponse } from '../http/http-client.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import type { ExternalLink } from './external-links.ts';
import { type AbortedRequest, type FinalResponse, followRedirects } from './follow-redirects.ts';
import type { LinkResult } from './link-result.ts';
import type { PageSnapshot } from './link-snapshot.ts';
import type { PoliteClient } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';
import { extractVisibleText, isSoft404, sha256Hex } from './visible-text.ts';

/** A number of fewer digits stands on any page by chance. */
const minNumberLength = 6;

/** What came of a look, and what is to be remembered of it. */
export interface UrlCheck {
  verdict: LinkResult;
  snapshot?: PageSnapshot;
  network?: RequestFailureKind;
}

/** What a look needs beside the address. */
export interface UrlCheckOptions {
  client: PoliteClient;
  limits: RateLimits;
  /** The day of this run. */
  today: string;
  /** What was remembered of the address. */
  previous: PageSnapshot | undefined;
}

/** Looks at an address: first only whether it is there, then what it says, unless the server says that it is as before. */
export async function checkUrl(asked: ExternalLink, settings: UrlCheckOptions): Promise<UrlCheck> {
  const { client, limits } = settings;
  const start = new URL(asked.url);
  const head = await followRedirects(client, start, { method: 'HEAD', pace: limits });
  const enough = 'verdict' in head ? finalHeadFailure(head) : checkHeadResponse(asked, head, settings);
  if (enough) return enough;
  // Some servers answer HEAD badly, or not at all.
  const page = await followRedirects(client, start, { method: 'GET', pace: limits });
  return 'verdict' in page ? page : checkPageResponse(asked, page, settings);
}

/** What HEAD could not get will not come with GET either, but for servers that do not know HEAD. */
function finalHeadFailure(head: AbortedRequest): UrlCheck | undefined {
  const mayComeWithGet = head.verdict.state === 'silent' && ['slow', 'broken'].includes(head.network ?? '');
  return mayComeWithGet ? undefined : head;
}

/** What can be said without reading the page. */
function checkHeadResponse(
  asked: ExternalLink,
  { response, url }: FinalResponse,
  { previous, limits }: UrlCheckOptions,
): UrlCheck | undefined {
  if (response.status !== 200) return undefined;
  const bytes = Number(response.headers['content-length']?.[0] ?? 0);
  if (bytes > limits.maxBytes)
    return { verdict: { state: 'closed', why: `is too large for this program to read (${bytes} bytes)` } };
  const isAsBefore =
    previous?.etag !== undefined && previous.etag === strongEtag(response) && url.href === asked.url;
  return isAsBefore ? unchangedResult(asked, previous) : undefined;
}

function checkPageResponse(asked: ExternalLink, page: FinalResponse, settings: UrlCheckOptions): UrlCheck {
  const { response } = page;
  const refused = resultOfStatus(response.status);
  if (refused) return { verdict: refused };
  const type = response.headers['content-type']?.[0] ?? 'text/html';
  const isText = /html|xml|text\/plain/i.test(type);
  const text = isText ? extractVisibleText(response.body.toString('utf8')) : undefined;
  if (text && isSoft404(text))
    return { verdict: { state: 'gone', why: 'says that it is not there, though it is sent as a good page' } };
  const elsewhere = resultOfRedirect(page, new URL(asked.url));
  if (elsewhere) return { verdict: elsewhere };
  const etag = strongEtag(response);
  return compareSnapshots(asked, settings, {
    digest: text?.digest ?? sha256Hex(response.body),
    words: text?.words ?? '',
    ...(etag && { etag }),
  });
}

function resultOfStatus(status: number): LinkResult | undefined {
  if (status === 404 || status === 410) return { state: 'gone', why: `is not there (${status})` };
  if ([401, 403, 407, 429, 451].includes(status))
    return { state: 'closed', why: `does not answer programs (${status})` };
  return status === 200 ? undefined : { state: 'silent', why: `it answers with the error ${status}` };
}

/** A redirect for good is a new address; one to the front page of a site tells that the page is no more. */
function resultOfRedirect({ url, isPermanent }: FinalResponse, start: URL): LinkResult | undefined {
  if (url.href === start.href) return undefined;
  if (url.pathname === '/' && !url.search && start.pathname !== '/')
    return { state: 'gone', why: `leads to the front page of ${url.host}` };
  return isPermanent ? { state: 'moved', to: url.href } : undefined;
}

/** Compares what a page says with what it said. */
function compareSnapshots(
  asked: ExternalLink,
  { previous, today }: UrlCheckOptions,
  { words, ...now }: { digest: string; words: string; etag?: string },
): UrlCheck {
  const digits = words.replaceAll(/[\s().–-]/g, '');
  const ours = new Set(
    asked.references.flatMap(({ numbers }) => numbers).filter((number) => number.length >= minNumberLength),
  );
  const numbers = [...ours].filter((number) => digits.includes(number));
  const remember: PageSnapshot = { ...now, ...(numbers.length > 0 && { numbers }) };
  if (!previous) return { verdict: { state: 'new' }, snapshot: remember };
  if (previous.digest === now.digest)
    return unchangedResult(asked, {
      ...remember,
      ...(previous.changed && { changed: previous.changed }),
      ...(previous.lost && { lost: previous.lost }),
    });
  const lost = (previous.numbers ?? []).filter((number) => ours.has(number) && !numbers.includes(number));
  return {
    verdict: { state: 'changed', since: today, lost },
    snapshot: { ...remember, changed: today, ...(lost.length > 0 && { lost }) },
  };
}

/** A change is told of in each run until a person has checked every fact that leans on the page. */
function unchangedResult({ references }: ExternalLink, before: PageSnapshot): UrlCheck {
  const { changed, lost = [], ...rest } = before;
  const isChecked = references.every(({ checked }) => checked === undefined || checked >= (changed ?? ''));
  if (!changed || isChecked) return { verdict: { state: 'same' }, snapshot: rest };
  return { verdict: { state: 'changed', since: changed, lost }, snapshot: before };
}

/** A strong entity tag (RFC 9110, section 8.8.3.2). */
function strongEtag({ headers }: HttpResponse): string | undefined {
  const [tag] = headers['etag'] ?? [];
  return tag?.startsWith('"') ? tag : undefined;
}
