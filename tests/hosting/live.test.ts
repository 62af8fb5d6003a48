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
import { isCopy, servedFiles } from '../../src/hosting/files.ts';
import { checkCopy } from '../../src/live/check-copy.ts';
import { pagesOf, problemsOf } from '../../src/live/in-words.ts';
import { readManifest } from '../../src/live/read-manifest.ts';
import { toHttps } from '../../src/live/to-https.ts';
import { Visitor } from '../../src/live/visitor.ts';
import { report } from '../../src/problems/report.ts';
import { folder, pages } from '../site/built.ts';
import { type Tamper, tamperedCopy } from './tampered-copy.ts';
import { tamperings } from './tamperings.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-live-'));
after(() => rmSync(scratch, { recursive: true }));
const beside = `${folder}.hosting`;
const read = readManifest(beside);
assert.ok('copy' in read, 'the build has written a manifest');
const { copy } = read;
const numbersPage = pages.find(({ html }) => /0808 \d{3} \d{4}/.test(html))?.address ?? '';

/** What the check says of a copy that somebody changes on its way, and how it asked. */
async function checked(tamper: Tamper) {
  const server = await tamperedCopy(folder, tamper);
  const visitor = new Visitor(new URL(server.base));
  try {
    const { findings, answers, ended } = await checkCopy(visitor, copy);
    const problems = problemsOf(findings, visitor.base, pagesOf(copy.manifest));
    return { problems, said: report(problems), answers, ended, server };
  } finally {
    visitor.close();
    server.stop();
  }
}

/** The command as a person runs it. */
function command(words: string[], env: object = {}): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/check-live.ts', ...words], {
    env: { ...process.env, ...env, NODE_TEST_CONTEXT: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

test('the manifest lists every file that is sent, with its hash', () => {
  const { files, errorPages } = copy.manifest;
  const listed = [...files.map(({ address }) => address), ...errorPages.map(() => '/404.html')].sort();
  const sent = servedFiles(folder).map((file) => `/${file}`.replace(/(?<=\/)index\.html$/, ''));
  assert.deepEqual(listed, sent.sort());
  const home = files.find(({ address }) => address === '/');
  const content = readFileSync(path.join(folder, 'index.html'));
  assert.equal(home?.sha256, createHash('sha256').update(content).digest('hex'));
  assert.equal(home?.bytes, content.length);
  assert.ok(!files.some(({ address }) => isCopy(address)));
});

test('a copy as it was built passes, asked politely', async () => {
  const { problems, answers, ended, server } = await checked(() => undefined);
  assert.deepEqual(problems, []);
  assert.equal(ended, undefined);
  assert.ok(answers > copy.manifest.files.length);
  assert.ok(server.mostAtOnce() <= 4, `${server.mostAtOnce()} questions at once`);
  assert.ok(server.asked() < 2.5 * copy.manifest.files.length);
});

test('the check looks like a visitor, so that nobody can send it something else', async () => {
  const heard: IncomingHttpHeaders[] = [];
  const server = createHttp(({ headers }, response) => {
    heard.push(headers);
    response.end('Hello');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const visitor = new Visitor(new URL(`http://localhost:${(server.address() as AddressInfo).port}`));
  await visitor.open('/');
  visitor.close();
  server.close();
  const [headers = {}] = heard;
  assert.match(headers['user-agent'] ?? '', /^Mozilla\/5\.0 .* Firefox\/\d+/);
  assert.match(headers['accept-encoding'] ?? '', /gzip, deflate, br/);
  assert.ok(headers['accept-language']);
  assert.doesNotMatch(JSON.stringify(headers), /waymark|check|node/i);
});

for (const { name, tamper, says } of tamperings(numbersPage))
  test(`reported: ${name}`, async () => {
    const { said, problems } = await checked(tamper);
    assert.match(said, says);
    assert.ok(problems.length <= 30, `${problems.length} problems are too many to read`);
    assert.ok(!said.includes('\u001b'));
  });

test('without the built files the bytes are compared all the same', async () => {
  const server = await tamperedCopy(folder, (answer, address) => {
    if (address === '/robots.txt') answer.body = Buffer.from('User-agent: *\n');
  });
  const visitor = new Visitor(new URL(server.base));
  const { findings } = await checkCopy(visitor, { manifest: copy.manifest });
  visitor.close();
  server.stop();
  assert.deepEqual(
    findings.map(({ address, wrong }) => `${address} ${wrong}`),
    [
      `/robots.txt is not the file that was built: 14 bytes instead of ${copy.manifest.files.find(({ address }) => address === '/robots.txt')?.bytes}`,
    ],
  );
});

test('the command ends with 0 for a whole copy and with 1 for any other, and finds the copy by itself', async () => {
  const whole = await tamperedCopy(folder, () => undefined);
  const good = await command([whole.base]);
  whole.stop();
  assert.match(good.output, /is the copy "midshire" as it was built: \d+ files/);
  assert.equal(good.status, 0, good.output);
  const changed = await tamperedCopy(folder, (answer) => delete answer.headers['x-content-type-options']);
  const bad = await command([changed.base, '--manifest', path.join(beside, 'manifest.json')]);
  changed.stop();
  assert.equal(bad.status, 1);
  assert.match(bad.output, /lacks the header "X-Content-Type-Options"/);
});

test('what goes wrong with the network is said in words', async () => {
  const nobody = createServer();
  await new Promise<void>((resolve) => nobody.listen(0, resolve));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  const manifest = ['--manifest', beside];
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
    const { status, output } = await command(words, { HTTPS_PROXY: '', https_proxy: '' });
    assert.match(output, says);
    assert.equal(status, 1);
    assert.doesNotMatch(output, /\n {4}at /);
  }
});

test('a server that says nothing, too much or nonsense is given up in the end', async () => {
  let asked = 0;
  const nonsense = createServer((socket) => {
    asked += 1;
    socket.on('error', () => undefined).end('Hello\r\n\r\n');
  });
  await new Promise<void>((resolve) => nonsense.listen(0, resolve));
  const visitor = new Visitor(new URL(`http://localhost:${(nonsense.address() as AddressInfo).port}`));
  const { ended } = await checkCopy(visitor, copy);
  visitor.close();
  nonsense.close();
  assert.match(ended ?? '', /sends something that is not HTTP/);
  assert.equal(asked, 3);
});

test('a certificate that soon runs out is told of', async () => {
  const key = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + 5.5 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const authority = path.join(scratch, 'authority.pem');
  writeFileSync(authority, key.cert);
  const server = createHttps({ key: key.private, cert: key.cert }, (_, response) => response.end('Hello'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const base = `https://localhost:${(server.address() as AddressInfo).port}`;
  const trusted = await command([base, '--manifest', beside], { NODE_EXTRA_CA_CERTS: authority });
  assert.match(trusted.output, /has a certificate that runs out in 5 days/);
  const { status, output } = await command([base, '--manifest', beside]);
  server.close();
  server.closeAllConnections();
  assert.equal(status, 1);
  assert.match(output, /has no certificate that can be trusted/);
});

test('the way without encryption must lead straight to the same address', async () => {
  const way = async (status: number, location?: string) => {
    const headers: Record<string, string[]> = location === undefined ? {} : { location: [location] };
    const answer = { status, headers, body: Buffer.alloc(0) };
    return toHttps({ base: new URL('https://a.example/'), open: async () => ({ answer }) });
  };
  assert.deepEqual(await way(301, 'https://a.example/'), []);
  assert.deepEqual(await way(308, 'https://a.example/'), []);
  assert.match((await way(301, 'http://www.a.example/')).join(), /leads to "http:\/\/www\.a\.example\/"/);
  assert.match((await way(301, 'https://b.example/')).join(), /leads to "https:\/\/b\.example/);
  assert.match((await way(200)).join(), /answers with 200 without encryption/);
});

test('an hourly job needs nothing that has to be installed', async () => {
  const { metafile } = await build({
    entryPoints: ['src/cli/check-live.ts'],
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

test('compressed copies are those of the files in the manifest', () => {
  const home = copy.manifest.files.find(({ address }) => address === '/');
  const hash = createHash('sha256')
    .update(brotliDecompressSync(readFileSync(path.join(folder, 'index.html.br'))))
    .digest('hex');
  assert.equal(hash, home?.sha256);
});
