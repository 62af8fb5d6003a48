import { runRules } from '../../diagnostics/rule.ts';
import { findRecalled } from '../../hosting/find-recalled.ts';
import type { Manifest } from '../../hosting/manifest.ts';
import type { HttpResponse, HttpResult } from '../http/http-client.ts';
import { mapLimit } from '../http/map-limit.ts';
import type { BrowserClient } from './browser-client.ts';
import { compareResponse, type ExpectedResponse } from './compare-response.ts';
import { describeDiff, sha256Hex } from './content-diff.ts';
import type { DeploymentIssue } from './deployment-issue.ts';
import { checkHttpsRedirect } from './https-redirect.ts';
import { maxConcurrentRequests, minCertificateDays, minFailuresToAbort } from './limits.ts';
import type { KnownBuild } from './read-manifest.ts';
import { scannerRules } from './scanner-rules.ts';

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
export async function checkDeployment(client: BrowserClient, build: KnownBuild): Promise<DeploymentCheck> {
  const first = await client.get('/');
  if ('failure' in first)
    return { issues: [], responseCount: 0, abortReason: `${client.base.origin} ${first.failure.message}` };
  const findings = [...(await checkHost(client, first.response))];
  let responseCount = 1;
  let failures = 0;
  await mapLimit(
    createProbes(build, client),
    maxConcurrentRequests,
    async ({ address, isUncompressed, assert }) => {
      if (failures >= minFailuresToAbort) return;
      const outcome = await client.get(address, { isPlain: isUncompressed });
      if ('response' in outcome) responseCount += 1;
      else failures += 1;
      findings.push(...runAssertion(outcome, assert).map((finding) => ({ ...finding, address })));
    },
  );
  const abortReason =
    failures >= minFailuresToAbort ? `${failures} questions got no answer, so no more were asked` : undefined;
  return { issues: findings, responseCount, ...(abortReason && { abortReason }) };
}

type ResponseAssertion = (response: HttpResponse) => Omit<DeploymentIssue, 'address'>[];

interface Probe {
  address: string;
  isUncompressed: boolean;
  assert: ResponseAssertion;
}

function runAssertion(outcome: HttpResult, assertion: ResponseAssertion): Omit<DeploymentIssue, 'address'>[] {
  if ('response' in outcome) return assertion(outcome.response);
  return [{ kind: 'silent', message: outcome.failure.message }];
}

/** Checks the host as a whole by the response of its home page. */
async function checkHost(client: BrowserClient, home: HttpResponse): Promise<DeploymentIssue[]> {
  const found = runRules(scannerRules.rules, home, '/').map(({ message, severity }): DeploymentIssue => {
    return { address: '/', kind: severity === 'warning' ? 'wish' : 'scan', message };
  });
  if (client.base.protocol !== 'https:') return found;
  for (const message of await checkHttpsRedirect(client)) found.push({ address: '/', kind: 'host', message });
  const days = ((home.certificateExpires?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now()) / 86_400_000;
  if (days < minCertificateDays)
    found.push({
      address: '/',
      kind: 'host',
      message: `has a certificate that runs out in ${Math.floor(days)} days`,
    });
  return found;
}

function createProbes(build: KnownBuild, client: BrowserClient): Probe[] {
  const { manifest, folder } = build;
  const files = manifest.files.flatMap((file) => {
    const expected = { ...file, status: 200, headers: manifest.headers[file.headers] ?? {} };
    const assertion = expectResponse(expected, (sent) => describeDiff(sent, file, folder));
    const isPage = file.type.startsWith('text/html');
    return [false, ...(isPage ? [true] : [])].map((isPlain) => ({
      address: file.address,
      isUncompressed: isPlain,
      assert: isPlain ? alsoUnrecalled(assertion, manifest.recalled) : assertion,
    }));
  });
  const missing = manifest.errorPages.map(({ prefix }) => ({
    address: `${prefix}nothing-stands-at-this-address/`,
    isUncompressed: false,
    assert: expectErrorPage(build, prefix),
  }));
  const hidden = [...manifest.notSent, ...sensitivePaths].map((address) => ({
    address,
    isUncompressed: false,
    assert: expectHidden,
  }));
  return [...files, ...missing, ...hidden, ...trailingSlashProbes(build, client)];
}

/** What hosts answer when a file was never copied to them, or to another folder. */
const missingStatuses: readonly number[] = [403, 404, 410];

function expectResponse(expected: ExpectedResponse, describe: (sent: Buffer) => string): ResponseAssertion {
  return (response) => {
    const { content, headers } = compareResponse(response, expected, describe);
    // The headers of an error page are not those of the file.
    if (response.status !== expected.status && missingStatuses.includes(response.status))
      return content.map((message) => ({ kind: 'missing' as const, message }));
    return [
      ...content.map((message) => ({ kind: 'content' as const, message })),
      ...headers.map((message) => ({ kind: 'headers' as const, message })),
    ];
  };
}

/** Reports recalled texts in the uncompressed response too, whichever build it is from. */
function alsoUnrecalled(
  assertion: ResponseAssertion,
  recalled: Manifest['recalled'] = [],
): ResponseAssertion {
  return (response) => [
    ...findRecalled(response.body.toString('utf8'), recalled).map(({ fact, date, text }) => ({
      kind: 'recall' as const,
      message: `still shows "${text}" of "${fact}", which was recalled on ${date}`,
    })),
    ...assertion(response),
  ];
}

/** Accepts any of the error pages, since some hosts support only one for all languages. */
function expectErrorPage({ manifest, folder }: KnownBuild, prefix: string): ResponseAssertion {
  return (response) => {
    const sent = sha256Hex(response.body);
    const page =
      manifest.errorPages.find(({ sha256 }) => sha256 === sent) ??
      manifest.errorPages.find((each) => each.prefix === prefix);
    if (!page) return [];
    const expected = { ...page, address: prefix, status: 404, headers: manifest.headers[page.headers] ?? {} };
    return expectResponse(expected, (body) =>
      describeDiff(body, { ...page, address: `${prefix}404.html` }, folder),
    )(response);
  };
}

const expectHidden: ResponseAssertion = ({ status }) =>
  status >= 400 ? [] : [{ kind: 'host', message: `answers with ${status}, although nobody may open it` }];

/** Probes that an address without its trailing slash redirects to the page, on the same host. */
function trailingSlashProbes({ manifest }: KnownBuild, { base }: BrowserClient): Probe[] {
  const page = manifest.files.find(({ address }) => /^\/.+\/$/.test(address))?.address;
  if (!page) return [];
  const assertion: ResponseAssertion = ({ status, headers }) => {
    const location = headers['location']?.[0];
    const target = location === undefined ? undefined : URL.parse(location, base);
    if (status >= 300 && status < 400 && target?.host === base.host && target.pathname === page) return [];
    return [{ kind: 'host', message: `does not lead to ${page}` }];
  };
  return [{ address: page.slice(0, -1), isUncompressed: false, assert: assertion }];
}
