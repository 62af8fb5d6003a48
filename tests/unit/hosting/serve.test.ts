import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { portUnavailableReason, serve } from '../../../src/hosting/serve.ts';

let folder: string;
let server: Server;
let port: number;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-serve-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Here</title>');
  server = await serve(folder, 0);
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const addresses = Object.values(os.networkInterfaces()).flatMap((network) => network ?? []);

function opens(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => resolve(true));
    socket.once('connect', () => socket.destroy()).once('error', () => resolve(false));
  });
}

test('a site is served on both loopback addresses', async () => {
  const hosts = addresses
    .filter(({ internal }) => internal)
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));
  assert.ok(hosts.includes('127.0.0.1'));
  for (const host of hosts.filter((name) => ['127.0.0.1', '[::1]'].includes(name)))
    assert.match(await (await fetch(`http://${host}:${port}/`)).text(), /Here/, host);
});

test('no other computer can connect', async () => {
  for (const { address, internal } of addresses.filter(({ scopeid }) => !scopeid))
    assert.equal(await opens(address), internal, address);
});

test('a port in use is refused', async () => {
  assert.equal(await portUnavailableReason(port), 'is in use by another program');
  await assert.rejects(serve(folder, port), /EADDRINUSE/);
});

test('a closed server is unreachable at both addresses', async () => {
  const other = await serve(folder, 0);
  const { port: freed } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(await portUnavailableReason(freed), undefined);
});
