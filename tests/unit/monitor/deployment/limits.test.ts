import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, mock } from 'node:test';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { BrowserClient } from '../../../../src/monitor/deployment/browser-client.ts';
import { checkDeployment } from '../../../../src/monitor/deployment/check-deployment.ts';
import { compareResponse } from '../../../../src/monitor/deployment/compare-response.ts';
import { describeDiff, sha256Hex } from '../../../../src/monitor/deployment/content-diff.ts';
import { toDeploymentDiagnostics } from '../../../../src/monitor/deployment/deployment-diagnostics.ts';
import type { DeploymentIssue } from '../../../../src/monitor/deployment/deployment-issue.ts';
import { escapeTerminal } from '../../../../src/monitor/deployment/escape-terminal.ts';
import * as limits from '../../../../src/monitor/deployment/limits.ts';
import { compressedPages } from '../../../../src/monitor/deployment/scanner/compressed-pages.ts';
import { strictTransportSecurity } from '../../../../src/monitor/deployment/scanner/strict-transport-security.ts';
import type { HttpResponse, HttpResult } from '../../../../src/monitor/http/http-client.ts';
import { recordDelays, recordTimeouts } from '../../../support/record-delays.ts';
import { testLimits } from '../../../support/test-limits.ts';

let [status, size] = [200, 0];
const server = createServer((_, response) => response.writeHead(status).end(Buffer.alloc(size)));
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-diff-'));
after(() => {
  rmSync(folder, { recursive: true });
  server.close();
  server.closeAllConnections();
});

/** The result of one request to a server that always responds like this. */
async function get(ofStatus: number, bytes = 0): Promise<HttpResult> {
  [status, size] = [ofStatus, bytes];
  const { port } = server.address() as AddressInfo;
  const client = new BrowserClient(new URL(`http://127.0.0.1:${port}/`));
  const result = await client.get('/');
  client.close();
  return result;
}
const base = new URL('https://information.midshire.example/');
const respond = (headers: Record<string, string[]> = {}): HttpResponse => ({
  status: 200,
  headers,
  body: Buffer.alloc(0),
});

/** Checks a site of ten files beside the home page. `respondTo` responds with each of them. */
function check(home: HttpResponse, respondTo: () => Promise<HttpResult>) {
  const entry = { bytes: 0, sha256: '', type: 'text/css', headers: 0 };
  const files = Array.from({ length: 10 }, (_, index) => ({ ...entry, address: `/${index}.css` }));
  const manifest = {
    manifest: 1 as const,
    id: 'a',
    hosts: [],
    headers: [{}],
    files,
    errorPages: [],
    notSent: [],
  };
  const client = {
    base,
    get: (address: string) => (address.endsWith('.css') ? respondTo() : Promise.resolve({ response: home })),
  };
  return checkDeployment(client as unknown as BrowserClient, { manifest });
}
const silent: HttpResult = { failure: { kind: 'slow', message: 'says nothing' } };

/** The highest number of requests at one time. */
async function peakOfRequests(): Promise<number> {
  let [open, peak] = [0, 0];
  await check(respond(), async () => {
    peak = Math.max(peak, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return { response: respond() };
  });
  return peak;
}

/** Whether so many failed requests end the check. */
async function aborts(failures: number): Promise<boolean> {
  let left = failures;
  return (
    (await check(respond(), async () => (left-- > 0 ? silent : { response: respond() }))).abortReason !==
    undefined
  );
}

async function isRenewed(days: number): Promise<boolean> {
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-28') });
  const certificateExpires = new Date(Date.now() + days * 86_400_000);
  const { issues } = await check({ ...respond(), certificateExpires }, async () => ({ response: respond() }));
  mock.timers.reset();
  return !issues.some(({ message }) => /certificate/.test(message));
}

const expected = { address: '/', bytes: 0, sha256: '', type: 'text/html', status: 200, headers: {} };
const isFresh = (age: number) =>
  !compareResponse(
    respond({ 'cache-control': ['no-store'], age: [String(age)] }),
    expected,
    () => '',
  ).content.some((message) => /cache/.test(message));

const issues = (count: number, message: (index: number) => string) =>
  Array.from(
    { length: count },
    (_, index): DeploymentIssue => ({ kind: 'content', address: `/${index}/`, message: message(index) }),
  );
const diagnosticsOf = (found: DeploymentIssue[], pages: number) =>
  toDeploymentDiagnostics(found, base, pages).map(({ message }) => message);

/** How a file is described of which the second half was changed. */
function diff(): string {
  const built = Buffer.from('a'.repeat(100) + 'b'.repeat(100));
  writeFileSync(path.join(folder, 'a.txt'), built);
  const entry = { ...expected, address: '/a.txt', sha256: sha256Hex(built), headers: 0 };
  return describeDiff(Buffer.from('a'.repeat(100) + 'c'.repeat(100)), entry, folder);
}

testLimits(limits, {
  'requestLimits.timeoutSeconds': {
    min: 20,
    accepts: async (seconds) =>
      (await recordTimeouts(() => get(200))).every((timeout) => timeout <= seconds * 1000),
  },
  'requestLimits.maxBytes': {
    max: 20_000_000,
    accepts: async (bytes) => 'response' in (await get(200, bytes)),
  },
  'retryDelaysMs.0': {
    min: 500,
    accepts: async (milliseconds) => ((await recordDelays(() => get(500)))[0] ?? 0) <= milliseconds,
  },
  'retryDelaysMs.1': {
    min: 3000,
    accepts: async (milliseconds) => ((await recordDelays(() => get(500)))[1] ?? 0) <= milliseconds,
  },
  maxConcurrentRequests: { max: 4, accepts: async (count) => (await peakOfRequests()) >= count },
  minFailuresToAbort: { min: 5, accepts: aborts },
  minCertificateDays: { min: 14, step: 1 / 86_400, accepts: isRenewed },
  maxAgeSeconds: { max: 300, accepts: isFresh },
  minHstsMaxAge: {
    min: 31_536_000,
    accepts: (seconds) => {
      const home = respond({ 'strict-transport-security': [`max-age=${seconds}`] });
      return runRules([strictTransportSecurity], home, '/').length === 0;
    },
  },
  maxListedAddresses: {
    max: 3,
    accepts: (count) =>
      diagnosticsOf(
        issues(count, () => 'differs'),
        1000,
      ).length === count,
  },
  minCompressibleBytes: {
    min: 1400,
    accepts: (bytes) =>
      runRules(
        [compressedPages],
        { ...respond(), body: Buffer.alloc(bytes), certificateExpires: new Date() },
        '/',
      ).length === 1,
  },
  maxContentDiagnostics: {
    max: 12,
    accepts: (count) =>
      !/more places/.test(
        diagnosticsOf(
          issues(count, (index) => `differs at ${index}`),
          1000,
        ).join(),
      ),
  },
  minShareOfAnotherBuild: {
    min: 0.5,
    step: 0.01,
    accepts: (share) =>
      /another build/.test(
        diagnosticsOf(
          issues(100 * share, () => 'differs'),
          100,
        ).join(),
      ),
  },
  maxContextBefore: { max: 20, accepts: (count) => diff().includes(`${'a'.repeat(count)}c`) },
  maxContextAfter: { max: 60, accepts: (count) => diff().includes('c'.repeat(count)) },
  maxShownLength: {
    max: 300,
    accepts: (length) => escapeTerminal('x'.repeat(length)) === 'x'.repeat(length),
  },
});
