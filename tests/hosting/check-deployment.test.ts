import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type IncomingHttpHeaders } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { build } from 'esbuild';
import selfsigned from 'selfsigned';
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts';
import { isPrecompressed, servedFiles } from '../../src/hosting/served-files.ts';
import { BrowserClient } from '../../src/monitor/deployment/browser-client.ts';
import { checkDeployment } from '../../src/monitor/deployment/check-deployment.ts';
import { pageCount, toDeploymentDiagnostics } from '../../src/monitor/deployment/deployment-diagnostics.ts';
import { checkHttpsRedirect } from '../../src/monitor/deployment/https-redirect.ts';
import { type KnownBuild, readManifest } from '../../src/monitor/deployment/read-manifest.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { type ResponseMutator, startMutatingProxy } from './mutating-proxy.ts';
import { responseMutations } from './response-mutations.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-live-'));
after(() => rmSync(scratch, { recursive: true }));
const hostingFolder = `${siteFolder}.hosting`;
const manifestResult = readManifest(hostingFolder);
assert.ok('copy' in manifestResult, 'the build has written a manifest');
const { copy } = manifestResult;
// A page that is asked for at its address: the error page is not.
const numbersPage =
  builtPages.find(({ address, html }) => address.endsWith('/') && /0808 \d{3} \d{4}/.test(html))?.address ??
  '';

/**
 * A part of the deployment, with every file that a mutation changes: the check asks for each file on its own, so a mutation of one
 * is found among 40 as among 400.
 */
const sample: KnownBuild = {
  ...copy,
  manifest: {
    ...copy.manifest,
    files: copy.manifest.files.filter(
      ({ address }, index) => index < 40 || ['/', '/robots.txt', '/card.png', numbersPage].includes(address),
    ),
  },
};

/** The diagnostics for a host whose responses are mutated, and the requests that the check sent. */
async function checkMutated(tamper: ResponseMutator, build: KnownBuild = copy) {
  const server = await startMutatingProxy(siteFolder, tamper);
  const visitor = new BrowserClient(new URL(server.base));
  try {
    const { issues, responseCount, abortReason } = await checkDeployment(visitor, build);
    const diagnostics = toDeploymentDiagnostics(issues, visitor.base, pageCount(build.manifest));
    return {
      diagnostics,
      said: formatDiagnostics(diagnostics),
      answers: responseCount,
      ended: abortReason,
      server,
    };
  } finally {
    visitor.close();
    server.stop();
  }
}

/** The command as a user runs it. */
function runCheckDeploy(
  words: string[],
  env: object = {},
): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/deploy-check.ts', ...words], {
    env: { ...process.env, ...env, NODE_TEST_CONTEXT: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

test('the manifest lists every public file with its hash', () => {
  const { files, errorPages } = copy.manifest;
  const listed = [...files.map(({ address }) => address), ...errorPages.map(() => '/404.html')].sort();
  const sent = servedFiles(siteFolder).map((file) => `/${file}`.replace(/(?<=\/)index\.html$/, ''));
  assert.deepEqual(listed, sent.sort());
  const home = files.find(({ address }) => address === '/');
  const content = readFileSync(path.join(siteFolder, 'index.html'));
  assert.equal(home?.sha256, createHash('sha256').update(content).digest('hex'));
  assert.equal(home?.bytes, content.length);
  assert.ok(!files.some(({ address }) => isPrecompressed(address)));
});

test('an unchanged deployment passes, checked politely', async () => {
  const { diagnostics, answers, ended, server } = await checkMutated(() => undefined);
  assert.deepEqual(diagnostics, []);
  assert.equal(ended, undefined);
  assert.ok(answers > copy.manifest.files.length);
  assert.ok(server.mostAtOnce() <= 4, `${server.mostAtOnce()} questions at once`);
  assert.ok(server.asked() < 2.5 * copy.manifest.files.length);
});

test('the check sends a visitor’s headers, so that a host cannot treat it differently', async () => {
  const heard: IncomingHttpHeaders[] = [];
  const server = createHttp(({ headers }, response) => {
    heard.push(headers);
    response.end('Hello');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const visitor = new BrowserClient(new URL(`http://localhost:${(server.address() as AddressInfo).port}`));
  await visitor.get('/');
  visitor.close();
  server.close();
  const [headers = {}] = heard;
  assert.match(headers['user-agent'] ?? '', /^Mozilla\/5\.0 .* Firefox\/\d+/);
  assert.match(headers['accept-encoding'] ?? '', /gzip, deflate, br/);
  assert.ok(headers['accept-language']);
  assert.doesNotMatch(JSON.stringify(headers), /waymark|check|node/i);
});

for (const { name, mutate, isOfWholeBuild, says } of responseMutations(numbersPage))
  test(`reported: ${name}`, async () => {
    const { said, diagnostics } = await checkMutated(mutate, isOfWholeBuild ? copy : sample);
    assert.match(said, says);
    assert.ok(diagnostics.length <= 30, `${diagnostics.length} problems are too many to read`);
    assert.ok(!said.includes('\u001b'));
  });

test('without the built files the bytes are compared with the manifest', async () => {
  const server = await startMutatingProxy(siteFolder, (answer, address) => {
    if (address === '/robots.txt') answer.body = Buffer.from('User-agent: *\n');
  });
  const visitor = new BrowserClient(new URL(server.base));
  const { issues } = await checkDeployment(visitor, { manifest: copy.manifest });
  visitor.close();
  server.stop();
  assert.deepEqual(
    issues.map(({ address, message }) => `${address} ${message}`),
    [
      `/robots.txt is not the file that was built: 14 bytes instead of ${copy.manifest.files.find(({ address }) => address === '/robots.txt')?.bytes}`,
    ],
  );
});

test('the command exits with 0 for an unchanged deployment and with 1 for any other, and finds the build by itself', async () => {
  const whole = await startMutatingProxy(siteFolder, () => undefined);
  const good = await runCheckDeploy([whole.base]);
  whole.stop();
  assert.match(good.output, /is the copy "midshire" as it was built: \d+ files/);
  assert.equal(good.status, 0, good.output);
  const changed = await startMutatingProxy(
    siteFolder,
    (answer) => delete answer.headers['x-content-type-options'],
  );
  const bad = await runCheckDeploy([changed.base, '--manifest', path.join(hostingFolder, 'manifest.json')]);
  changed.stop();
  assert.equal(bad.status, 1);
  assert.match(bad.output, /lacks the header "X-Content-Type-Options"/);
});

test('network errors have readable messages', async () => {
  const nobody = createServer();
  await new Promise<void>((resolve) => nobody.listen(0, resolve));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  const manifest = ['--manifest', hostingFolder];
  const cases: [words: string[], says: RegExp][] = [
    [[`http://localhost:${port}`, ...manifest], /takes no connections\. The check has not ended/],
    [
      ['https://nobody.invalid', ...manifest],
      /name that cannot be looked up|cannot be reached|takes no connections/,
    ],
    [['https://nobody.invalid'], /No copy in dist belongs to nobody\.invalid[\s\S]*--manifest/],
    [['https://a.example', '--manifest', path.join(scratch, 'none.json')], /There is no manifest at/],
    [['https://a.example', '--manifest', 'package.json'], /is not a manifest/],
    [['http://information.midshire.example'], /has https, and this address has not/],
    [['https://information.midshire.example/steps/'], /checked as a whole/],
    [[], /takes one address/],
  ];
  for (const [words, says] of cases) {
    const { status, output } = await runCheckDeploy(words, { HTTPS_PROXY: '', https_proxy: '' });
    assert.match(output, says);
    assert.equal(status, 1);
    assert.doesNotMatch(output, /\n {4}at /);
  }
});

test('a server that sends nothing, too much or nonsense is given up in the end', async () => {
  let asked = 0;
  const nonsense = createServer((socket) => {
    asked += 1;
    socket.on('error', () => undefined).end('Hello\r\n\r\n');
  });
  await new Promise<void>((resolve) => nonsense.listen(0, resolve));
  const visitor = new BrowserClient(new URL(`http://localhost:${(nonsense.address() as AddressInfo).port}`));
  const { abortReason } = await checkDeployment(visitor, copy);
  visitor.close();
  nonsense.close();
  assert.match(abortReason ?? '', /sends something that is not HTTP/);
  assert.equal(asked, 3);
});

test('a certificate that expires soon is reported', async () => {
  const key = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + 5.5 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const authority = path.join(scratch, 'authority.pem');
  writeFileSync(authority, key.cert);
  const server = createHttps({ key: key.private, cert: key.cert }, (_, response) => response.end('Hello'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const base = `https://localhost:${(server.address() as AddressInfo).port}`;
  const trusted = await runCheckDeploy([base, '--manifest', hostingFolder], {
    NODE_EXTRA_CA_CERTS: authority,
  });
  assert.match(trusted.output, /has a certificate that runs out in 5 days/);
  const { status, output } = await runCheckDeploy([base, '--manifest', hostingFolder]);
  server.close();
  server.closeAllConnections();
  assert.equal(status, 1);
  assert.match(output, /has no certificate that can be trusted/);
});

test('http must redirect straight to the same address on https', async () => {
  const way = async (status: number, location?: string) => {
    const headers: Record<string, string[]> = location === undefined ? {} : { location: [location] };
    const answer = { status, headers, body: Buffer.alloc(0) };
    return checkHttpsRedirect({
      base: new URL('https://a.example/'),
      get: async () => ({ response: answer }),
    });
  };
  assert.deepEqual(await way(301, 'https://a.example/'), []);
  assert.deepEqual(await way(308, 'https://a.example/'), []);
  assert.match((await way(301, 'http://www.a.example/')).join(), /leads to "http:\/\/www\.a\.example\/"/);
  assert.match((await way(301, 'https://b.example/')).join(), /leads to "https:\/\/b\.example/);
  assert.match((await way(200)).join(), /answers with 200 without encryption/);
});

test('an hourly job needs no installation', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/deploy-check.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap(({ imports: own }) =>
    own.filter(({ external }) => external),
  );
  assert.deepEqual(
    imports.map(({ path: name }) => name).filter((name) => !name.startsWith('node:')),
    [],
  );
});

test('precompressed files match the manifest', () => {
  const home = copy.manifest.files.find(({ address }) => address === '/');
  const hash = createHash('sha256')
    .update(brotliDecompressSync(readFileSync(path.join(siteFolder, 'index.html.br'))))
    .digest('hex');
  assert.equal(hash, home?.sha256);
});
