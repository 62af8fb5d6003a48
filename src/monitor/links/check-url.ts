import type { HttpResponse } from '../http/http-client.ts';
import type { RequestFailureKind } from '../http/request-failure.ts';
import { decodePage } from './decode-page.ts';
import type { ExternalLink } from './external-links.ts';
import { type AbortedRequest, type FinalResponse, followRedirects } from './follow-redirects.ts';
import { minNumberLength } from './limits.ts';
import type { LinkResult } from './link-result.ts';
import type { PageSnapshot } from './link-snapshot.ts';
import type { PoliteClient } from './polite-client.ts';
import type { RateLimits } from './rate-limits.ts';
import { extractVisibleText, isSoft404, sha256Hex } from './visible-text.ts';

/** The result of a link check, with the page's new snapshot. */
export interface UrlCheck {
  verdict: LinkResult;
  snapshot?: PageSnapshot;
  network?: RequestFailureKind;
}

/** Options of a link check. */
export interface UrlCheckOptions {
  client: PoliteClient;
  limits: RateLimits;
  /** Date of this run. */
  today: string;
  /** Snapshot of the previous run. */
  previous: PageSnapshot | undefined;
}

/** Checks a link: by HEAD first, then the content by GET unless the entity tag is unchanged. */
export async function checkUrl(link: ExternalLink, options: UrlCheckOptions): Promise<UrlCheck> {
  const { client, limits } = options;
  const start = new URL(link.url);
  const head = await followRedirects(client, start, { method: 'HEAD', limits });
  const headResult = 'verdict' in head ? finalHeadFailure(head) : checkHeadResponse(link, head, options);
  if (headResult) return headResult;
  // Some servers do not support HEAD.
  const page = await followRedirects(client, start, { method: 'GET', limits });
  return 'verdict' in page ? page : checkPageResponse(link, page, options);
}

/** Returns a failure of HEAD for which GET would fail too; undefined when the server may just not support HEAD. */
function finalHeadFailure(head: AbortedRequest): UrlCheck | undefined {
  const mayComeWithGet = head.verdict.state === 'silent' && ['slow', 'broken'].includes(head.network ?? '');
  return mayComeWithGet ? undefined : head;
}

/** Returns the result when HEAD is sufficient. */
function checkHeadResponse(
  link: ExternalLink,
  { response, url }: FinalResponse,
  { previous, limits }: UrlCheckOptions,
): UrlCheck | undefined {
  if (response.status !== 200) return undefined;
  const bytes = Number(response.headers['content-length']?.[0] ?? 0);
  if (bytes > limits.maxBytes)
    return { verdict: { state: 'closed', why: `is too large for this program to read (${bytes} bytes)` } };
  const isAsBefore =
    previous?.etag !== undefined && previous.etag === strongEtag(response) && url.href === link.url;
  return isAsBefore ? unchangedResult(link, previous) : undefined;
}

function checkPageResponse(link: ExternalLink, page: FinalResponse, options: UrlCheckOptions): UrlCheck {
  const { response } = page;
  const statusResult = resultOfStatus(response.status);
  if (statusResult) return { verdict: statusResult };
  const type = response.headers['content-type']?.[0] ?? 'text/html';
  const isText = /html|xml|text\/plain/i.test(type);
  const text = isText ? extractVisibleText(decodePage(response.body, type)) : undefined;
  if (text && isSoft404(text))
    return { verdict: { state: 'gone', why: 'says that it is not there, though it is sent as a good page' } };
  const redirectResult = resultOfRedirect(page, new URL(link.url));
  if (redirectResult) return { verdict: redirectResult };
  const etag = strongEtag(response);
  return compareSnapshots(link, options, {
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

/** A permanent redirect is a new address; one to the home page means that the page is gone. */
function resultOfRedirect({ url, isPermanent }: FinalResponse, start: URL): LinkResult | undefined {
  if (url.href === start.href) return undefined;
  if (url.pathname === '/' && !url.search && start.pathname !== '/')
    return { state: 'gone', why: `leads to the front page of ${url.host}` };
  return isPermanent ? { state: 'moved', to: url.href } : undefined;
}

/** Compares a page with its previous snapshot. */
function compareSnapshots(
  link: ExternalLink,
  { previous, today }: UrlCheckOptions,
  { words, ...now }: { digest: string; words: string; etag?: string },
): UrlCheck {
  const digits = words.replaceAll(/[\s().\p{Pd}\u2212\p{Cf}]/gu, '');
  const expectedNumbers = new Set(
    link.references.flatMap(({ numbers }) => numbers).filter((number) => number.length >= minNumberLength),
  );
  const numbers = [...expectedNumbers].filter((number) => digits.includes(number));
  const newSnapshot: PageSnapshot = { ...now, ...(numbers.length > 0 && { numbers }) };
  if (!previous) return { verdict: { state: 'new' }, snapshot: newSnapshot };
  if (previous.digest === now.digest)
    return unchangedResult(link, {
      ...newSnapshot,
      ...(previous.changed && { changed: previous.changed }),
      ...(previous.lost && { lost: previous.lost }),
    });
  const lost = (previous.numbers ?? []).filter(
    (number) => expectedNumbers.has(number) && !numbers.includes(number),
  );
  return {
    verdict: { state: 'changed', since: today, lost },
    snapshot: { ...newSnapshot, changed: today, ...(lost.length > 0 && { lost }) },
  };
}

/** Reports an earlier change in every run until every fact that references the page has been reviewed. */
function unchangedResult({ references }: ExternalLink, previous: PageSnapshot): UrlCheck {
  const { changed, lost = [], ...rest } = previous;
  const isChecked = references.every(({ checked }) => checked === undefined || checked >= (changed ?? ''));
  if (!changed || isChecked) return { verdict: { state: 'same' }, snapshot: rest };
  return { verdict: { state: 'changed', since: changed, lost }, snapshot: previous };
}

/** Returns the entity tag if it is strong (RFC 9110, section 8.8.3.2). */
function strongEtag({ headers }: HttpResponse): string | undefined {
  const [tag] = headers['etag'] ?? [];
  return tag?.startsWith('"') ? tag : undefined;
}
