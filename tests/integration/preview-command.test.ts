import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../src/hosting/serve.ts';

let server: Server;
let base: string;

before(async () => {
  server = await serve('dist/midshire', 0);
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test('a page has every header of the model', async () => {
  const { status, headers } = await fetch(`${base}/calls/`);
  assert.equal(status, 200);
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
    assert.ok(policy.includes(part), part);
  assert.match(policy, /script-src 'sha256-[^']+'(?: 'sha256-[^']+')*;/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('x-frame-options'), 'DENY');
  assert.equal(headers.get('set-cookie'), null);
});

test('a hashed file may be cached for a year', async () => {
  const page = await (await fetch(`${base}/`)).text();
  const [, logo] = /src="(\/assets\/logo\.[0-9a-f]{12}\.svg)"/.exec(page) ?? [];
  const { status, headers } = await fetch(`${base}${logo}`);
  assert.equal(status, 200);
  assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(headers.get('content-type'), 'image/svg+xml');
});

test('an unknown address gets the error page of the site, with status 404 and the same headers', async () => {
  for (const path of [
    '/nowhere/',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/calls/nowhere',
    '/favicon.ico',
    '/assets/nothing.svg',
  ]) {
    const answer = await fetch(base + path);
    assert.equal(answer.status, 404, path);
    assert.match(await answer.text(), /This page is not here/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /sha256/);
    assert.equal(answer.headers.get('cache-control'), 'no-store', path);
  }
});

const previewCommand = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url));

function runPreview(port: string): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, [previewCommand], {
    env: { ...process.env, PORT: port, NODE_TEST_CONTEXT: undefined },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

test('a port in use is a clear error', async () => {
  const other = createServer().listen(0);
  const { port } = other.address() as AddressInfo;
  const { status, output } = await runPreview(String(port));
  other.close();
  assert.equal(status, 1);
  assert.match(output, new RegExp(`Port ${port} is in use by another program.*PORT=`));
  assert.doesNotMatch(output, /\n {4}at /);
});

test('an invalid port is a clear error', async () => {
  const { status, output } = await runPreview('eighty');
  assert.equal(status, 1);
  assert.match(output, /PORT is "eighty"/);
});
