import { runRules } from '../../diagnostics/rule.ts';
import type { HttpResponse, HttpResult } from '../http/http-client.ts';
import { mapLimit } from '../http/map-limit.ts';
import type { BrowserClient } from './browser-client.ts';
import { compareResponse, type ExpectedResponse } from './compare-response.ts';
import { describeDiff, sha256Hex } from './content-diff.ts';
import type { DeploymentIssue } from './deployment-issue.ts';
import { checkHttpsRedirect } from './https-redirect.ts';
import type { KnownBuild } from './read-manifest.ts';
import { scannerRules } from './scanner-rules.ts';

/** Number of concurrent requests, like a browser's. */
const concurrency = 4;
/** Failed requests after which the check aborts. */
const maxFailures = 5;
/** Days before expiry by which a certificate should have been renewed. */
const renewalDays = 14;

/** Sensitive files that are often deployed by mistake. */
const sensitivePaths = ['/.env', '/.git/config'];

/** The result of a deployment check. */
export interface DeploymentCheck {
  issues: DeploymentIssue[];
  /** Number of responses received. */
  responseCount: number;
  /** Why the check aborted; undefined when it is complete. */
  abortReason?: string;
}

/**
 * Compares a deployment with its manifest: the bytes of each file (pages also uncompressed), the headers of each response, the
 * error pages, files that must not be served, and the rules of third-party scanners.
 */
export async function checkDeployment(visitor: BrowserClient, copy: KnownBuild): Promise<DeploymentCheck> {
  const first = await visitor.get('/');
  if ('failure' in first)
    return { issues: [], responseCount: 0, abortReason: `${visitor.base.origin} ${first.failure.message}` };
  const findings = [...(await checkHost(visitor, first.answer))];
  let answers = 1;
  let silent = 0;
  await mapLimit(createProbes(copy, visitor), concurrency, async ({ address, isUncompressed, assert }) => {
    if (silent >= maxFailures) return;
    const outcome = await visitor.get(address, { isPlain: isUncompressed });
    if ('answer' in outcome) answers += 1;
    else silent += 1;
    findings.push(...runAssertion(outcome, assert).map((finding) => ({ ...finding, address })));
  });
  const ended =
    silent >= maxFailures ? `${silent} questions got no answer, so no more were asked` : undefined;
  return { issues: findings, responseCount: answers, ...(ended && { abortReason: ended }) };
}

type ResponseAssertion = (answer: HttpResponse) => Omit<DeploymentIssue, 'address'>[];

interface Probe {
  address: string;
  isUncompressed: boolean;
  assert: ResponseAssertion;
}

function runAssertion(outcome: HttpResult, judge: ResponseAssertion): Omit<DeploymentIssue, 'address'>[] {
  if ('answer' in outcome) return judge(outcome.answer);
  return [{ kind: 'silent', message: outcome.failure.message }];
}

/** Checks the host as a whole by the response of its home page. */
async function checkHost(visitor: BrowserClient, home: HttpResponse): Promise<DeploymentIssue[]> {
  const found = runRules(scannerRules.rules, home, '/').map(({ message, level }): DeploymentIssue => {
    return { address: '/', kind: level === 'warning' ? 'wish' : 'scan', message };
  });
  if (visitor.base.protocol !== 'https:') return found;
  for (const message of await checkHttpsRedirect(visitor))
    found.push({ address: '/', kind: 'host', message });
  const days = ((home.certificateExpires?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now()) / 86_400_000;
  if (days < renewalDays)
    found.push({
      address: '/',
      kind: 'host',
      message: `has a certificate that runs out in ${Math.floor(days)} days`,
    });
  return found;
}

function createProbes(copy: KnownBuild, visitor: BrowserClient): Probe[] {
  const { manifest, folder } = copy;
  const files = manifest.files.flatMap((file) => {
    const expected = { ...file, status: 200, headers: manifest.headers[file.headers] ?? {} };
    const judge = expectResponse(expected, (sent) => describeDiff(sent, file, folder));
    const isPage = file.type.startsWith('text/html');
    return [false, ...(isPage ? [true] : [])].map((isPlain) => ({
      address: file.address,
      isUncompressed: isPlain,
      assert: judge,
    }));
  });
  const missing = manifest.errorPages.map(({ prefix }) => ({
    address: `${prefix}nothing-stands-at-this-address/`,
    isUncompressed: false,
    assert: expectErrorPage(copy, prefix),
  }));
  const hidden = [...manifest.notSent, ...sensitivePaths].map((address) => ({
    address,
    isUncompressed: false,
    assert: expectHidden,
  }));
  return [...files, ...missing, ...hidden, ...trailingSlashProbes(copy, visitor)];
}

function expectResponse(expected: ExpectedResponse, describe: (sent: Buffer) => string): ResponseAssertion {
  return (answer) => {
    const { content, headers } = compareResponse(answer, expected, describe);
    return [
      ...content.map((message) => ({ kind: 'content' as const, message })),
      ...headers.map((message) => ({ kind: 'headers' as const, message })),
    ];
  };
}

/** Accepts any of the error pages, since some hosts support only one for all languages. */
function expectErrorPage({ manifest, folder }: KnownBuild, prefix: string): ResponseAssertion {
  return (answer) => {
    const sent = sha256Hex(answer.body);
    const page =
      manifest.errorPages.find(({ sha256 }) => sha256 === sent) ??
      manifest.errorPages.find((each) => each.prefix === prefix);
    if (!page) return [];
    const expected = { ...page, address: prefix, status: 404, headers: manifest.headers[page.headers] ?? {} };
    return expectResponse(expected, (body) =>
      describeDiff(body, { ...page, address: `${prefix}404.html` }, folder),
    )(answer);
  };
}

const expectHidden: ResponseAssertion = ({ status }) =>
  status >= 400 ? [] : [{ kind: 'host', message: `answers with ${status}, although nobody may open it` }];

/** Probes that an address without its trailing slash redirects to the page, on the same host. */
function trailingSlashProbes({ manifest }: KnownBuild, { base }: BrowserClient): Probe[] {
  const page = manifest.files.find(({ address }) => /^\/.+\/$/.test(address))?.address;
  if (!page) return [];
  const judge: ResponseAssertion = ({ status, headers }) => {
    const leadsTo = headers['location']?.[0];
    const target = leadsTo === undefined ? undefined : URL.parse(leadsTo, base);
    if (status >= 300 && status < 400 && target?.host === base.host && target.pathname === page) return [];
    return [{ kind: 'host', message: `does not lead to ${page}` }];
  };
  return [{ address: page.slice(0, -1), isUncompressed: false, assert: judge }];
}
