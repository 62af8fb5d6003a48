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

/** How many questions are on their way at once: as many as a browser has open. */
const concurrency = 4;
/** A host that leaves so many questions without an answer is left in peace. */
const maxFailures = 5;
/** Days before its end when a certificate should have been renewed. */
const renewalDays = 14;

/** Sensitive files that are often left on hosts by mistake. */
const sensitivePaths = ['/.env', '/.git/config'];

/** What a check found, and how much it looked at. */
export interface DeploymentCheck {
  issues: DeploymentIssue[];
  /** Answers that came. */
  responseCount: number;
  /** Why it ended before its time; undefined when it looked at everything. */
  abortReason?: string;
}

/**
 * Compares a published copy with its manifest: each file to the last byte, as browsers ask for it and pages without
 * compression too; each answer's headers; the error page; what must not be there; and what scanners of others ask.
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

/** What holds for the host as a whole, judged by its home page. */
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

/** Some hosts have one error page for all languages. */
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

/** An address without its last slash leads to the page, on the same host. */
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
