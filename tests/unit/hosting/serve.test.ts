import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, Server as SocketServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { portUnavailableReason, serve } from '../../../src/hosting/serve.ts';
import { freePort } from '../../support/free-port.ts';
import { rawRequest } from '../../support/raw-request.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-serve-'));
const folder = path.join(scratch, 'site');
const close: (() => void)[] = [];
let base: string;
let port: number;

/** Writes files below the scratch folder. */
function write(site: string, files: Record<string, string | Buffer>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(scratch, site, file)), { recursive: true });
    writeFileSync(path.join(scratch, site, file), content);
  }
}

/** Serves a folder and returns its address. */
async function start(site: string): Promise<string> {
  const server = await serve(path.join(scratch, site), 0);
  close.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

before(async () => {
  write('site', {
    'index.html': 'Home',
    'index.html.br': brotliCompressSync('Home in Brotli'),
    'index.html.gz': gzipSync('Home in gzip'),
    'steps/index.html': 'Steps',
    'panel/index.html': 'Panel',
    'cy/index.html': 'Cartref',
    'assets/logo.0123456789ab.svg': '<svg/>',
    'assets/page.ABCDEFGH.js': 'Script',
    'look/en.0123456789ab.json': '{}',
    'assets/more/index.html': 'More',
    'folder/file.txt': 'File',
    'a b.css': 'a{}',
    'program.bin': 'Program',
    '.well-known/security.txt': 'Contact',
    '.hidden': 'Hidden',
    'steps/.hidden/index.html': 'Hidden',
    _headers: 'Headers',
    '404.html': 'Missing',
    'cy/404.html': 'Ar goll',
    'steps/cy/404.html': 'Never sent',
    'step/404.html': 'Never sent',
    '4/404.html': 'Never sent',
  });
  base = await start('site');
  port = Number(new URL(base).port);
});
after(() => {
  for (const end of close) end();
  rmSync(scratch, { recursive: true, force: true });
});

const html = 'text/html; charset=utf-8';
const missing = [404, html, 'Missing'];
const responses: Record<string, unknown[]> = {
  '/': [200, html, 'Home'],
  '/?query': [302, undefined, '', '/'],
  '/index.html': [200, html, 'Home'],
  '/steps/': [200, html, 'Steps'],
  '/steps': [301, undefined, '', '/steps/'],
  '/steps?query': [301, undefined, '', '/steps/'],
  '/cy': [301, undefined, '', '/cy/'],
  '/a%20b.css': [200, 'text/css; charset=utf-8', 'a{}'],
  '/program.bin': [200, 'application/octet-stream', 'Program'],
  '/.well-known/security.txt': [200, 'text/plain; charset=utf-8', 'Contact'],
  '/index/': missing,
  '/folder': missing,
  '/folder/': missing,
  '/_headers': missing,
  '/index.html.br': missing,
  '/.hidden': missing,
  '/.well-known': missing,
  '/steps/.hidden/': missing,
  '//steps': missing,
  '//': missing,
  '/steps//': missing,
  '/steps/%5C': missing,
  '/%00': missing,
  '/%E0': missing,
  '/cy/nothing': [404, html, 'Ar goll'],
  '/cy/nothing/': [404, html, 'Ar goll'],
  '/cym/nothing/': missing,
  '/pl/nothing/': missing,
  '/step/nothing/': missing,
  '/4/nothing/': missing,
  '/steps/cy/nothing/': missing,
};

test('each address has the status, type, content and target that a host would send', async () => {
  const sent: Record<string, unknown[]> = {};
  for (const address of Object.keys(responses)) {
    const { status, headers, body } = await rawRequest(base, address);
    const { 'content-type': type, location } = headers;
    sent[address] = [status, type, body.toString(), ...(location === undefined ? [] : [location])];
  }
  assert.deepEqual(sent, responses);
});

test('files are sent compressed, without a validator, and as soon as they exist', async () => {
  const address = await start('site');
  for (const [coding, content] of [
    ['br', 'Home in Brotli'],
    ['gzip', 'Home in gzip'],
    ['identity', 'Home'],
  ] as const) {
    const { headers, body } = await rawRequest(address, '/', { headers: { 'Accept-Encoding': coding } });
    assert.equal(body.toString(), content);
    assert.equal(headers.etag, undefined);
  }
  write('site', { 'new.txt': 'New' });
  assert.equal((await rawRequest(address, '/new.txt')).body.toString(), 'New');
});

test('the headers are those of a page, of a page with a capability, of a file to cache, and of an error', async () => {
  for (const [address, cacheControl, framing] of [
    ['/', 'no-store', 'DENY'],
    ['/panel/', 'no-store', undefined],
    ['/panel', 'no-store', 'DENY'],
    ['/cy/panel/', 'no-store', 'DENY'],
    ['/assets/logo.0123456789ab.svg', 'public, max-age=31536000, immutable', 'DENY'],
    ['/assets/more', 'no-store', 'DENY'],
    ['/assets/nothing.svg', 'no-store', 'DENY'],
  ]) {
    const { headers } = await rawRequest(base, address ?? '');
    assert.equal(headers['cache-control'], cacheControl, address);
    assert.equal(headers['x-frame-options'], framing, address);
    assert.equal(headers['referrer-policy'], 'no-referrer', address);
  }
});

test('a script and a JSON file have a policy without sources; a page, a redirect and an error in their place do not', async () => {
  const policyAt = async (address: string) =>
    (await rawRequest(base, address)).headers['content-security-policy'];
  for (const address of ['/assets/page.ABCDEFGH.js', '/look/en.0123456789ab.json'])
    assert.equal(
      await policyAt(address),
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  for (const address of ['/', '/assets/more', '/assets/more/', '/assets/nothing.js', '/look/nothing.json'])
    assert.match(String(await policyAt(address)), /script-src 'none'; style-src 'none';/, address);
});

test('a site without an error page sends an empty one', async () => {
  write('bare', { 'index.html': 'Home' });
  const { status, headers, body } = await rawRequest(await start('bare'), '/cy/nothing');
  assert.deepEqual([status, headers['content-type'], body.toString()], [404, html, '']);
});

test('a new build changes the policy, a change within a build does not', async () => {
  const address = await start('built');
  const styleSources = async () => {
    const { headers } = await rawRequest(address, '/');
    return /script-src (\S+); style-src (\S+);/.exec(String(headers['content-security-policy']))?.slice(1);
  };
  const [a, b] = [
    "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
    "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='",
  ];
  assert.deepEqual(await styleSources(), ["'none'", "'none'"], 'no build yet');
  write('built', { 'index.html': '<style>a{}</style>' });
  assert.deepEqual(await styleSources(), ["'none'", a]);
  write('built', { 'index.html': '<style>b{}</style>' });
  assert.deepEqual(await styleSources(), ["'none'", a], 'the same build');
  write('next', { 'index.html': '<style>b{}</style>' });
  renameSync(path.join(scratch, 'built'), path.join(scratch, 'previous'));
  assert.deepEqual(await styleSources(), ["'none'", a], 'between two builds');
  renameSync(path.join(scratch, 'next'), path.join(scratch, 'built'));
  assert.deepEqual(await styleSources(), ["'none'", b]);
  for (const site of ['built', 'previous']) rmSync(path.join(scratch, site), { recursive: true });
});

const interfaces = Object.values(os.networkInterfaces()).flatMap((network) => network ?? []);

function opens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => resolve(true));
    socket.once('connect', () => socket.destroy()).once('error', () => resolve(false));
  });
}

test('a site is served on both loopback addresses', async () => {
  const hosts = interfaces
    .filter(({ internal }) => internal)
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));
  assert.ok(hosts.includes('127.0.0.1'));
  for (const host of hosts.filter((name) => ['127.0.0.1', '[::1]'].includes(name)))
    assert.match(await (await fetch(`http://${host}:${port}/`)).text(), /Home/, host);
});

test('no other computer can connect', async () => {
  for (const { address, internal } of interfaces.filter(({ scopeid }) => !scopeid))
    assert.equal(await opens(address), internal, address);
});

test('a port in use is refused, and one that is not open to the user', async ({ mock }) => {
  assert.equal(await portUnavailableReason(port), 'is in use by another program');
  await assert.rejects(serve(folder, port), { code: 'EADDRINUSE' });
  const refuse = mock.method(SocketServer.prototype, 'listen', function (this: SocketServer) {
    process.nextTick(() => this.emit('error', Object.assign(new Error(), { code: 'EACCES' })));
    return this;
  });
  assert.equal(await portUnavailableReason(80), 'is not open to you');
  refuse.mock.restore();
});

test('a computer without IPv6 serves on 127.0.0.1 alone; any other error at ::1 is one', async ({ mock }) => {
  const { listen } = SocketServer.prototype;
  let code: string | undefined;
  mock.method(SocketServer.prototype, 'listen', function (this: SocketServer, ...parameters: unknown[]) {
    if (parameters[1] !== '::1') return Reflect.apply(listen, this, parameters);
    process.nextTick(() => this.emit('error', Object.assign(new Error(), { code })));
    return this;
  });
  for (code of ['EADDRNOTAVAIL', 'EAFNOSUPPORT']) {
    const server = await serve(folder, 0);
    await new Promise((resolve) => server.close(resolve));
  }
  for (code of ['EADDRINUSE', undefined]) {
    const unused = await freePort();
    await assert.rejects(serve(folder, unused), { code });
    assert.equal(await portUnavailableReason(unused), undefined);
  }
});

test('a closed server is unreachable at both addresses', async () => {
  const other = await serve(folder, 0);
  const { port: freed } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(await portUnavailableReason(freed), undefined);
});
