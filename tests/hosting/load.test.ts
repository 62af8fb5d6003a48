import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { among } from '../proof/load/bad-clients.ts';
import { publishedFrom } from '../proof/load/published.ts';
import { makeLink, replaceByLink } from '../proof/load/replacing.ts';
import { whileAsked } from '../proof/load/steady.ts';
import { loadOf } from '../proof/load/wrk.ts';
import { folder } from '../site/built.ts';
import { installServers } from './install-servers.ts';
import type { Published } from './published.ts';
import { type Running, starts } from './servers.ts';

const missing: string[] = installServers();
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

for (const name of ['nginx', 'caddy'] as const)
  describe(`${name}, a little of what npm run prove -- load does`, { skip: missing.includes(name) }, () => {
    let published: Published;
    let server: Running;
    const asking = (keepsConnections: boolean) => ({
      base: server.base,
      address: '/steps/',
      askers: 2,
      keepsConnections,
    });
    before(async () => {
      published = publishedFrom(folder, folder);
      makeLink(published.folder);
      server = await starts[name](published);
    });
    after(async () => {
      await server.stop();
      rmSync(published.scratch, { recursive: true, force: true });
    });

    test('slow clients and broken connections hold up nobody', async () => {
      const bad = { slowAsking: 10, slowReading: 10, dropping: 4 };
      const { result, open, dropped } = await among(server.base, bad, () =>
        whileAsked(asking(false), () => rest(200)),
      );
      const [, { requests, failed, failures }] = result;
      assert.equal(failed, 0, JSON.stringify(failures));
      assert.ok(requests > 0 && dropped > 0, `${requests} requests, ${dropped} broken off`);
      assert.ok(open >= bad.slowAsking + bad.slowReading, `${open} are open`);
    });

    test('a new build behind a link loses no request, nor does a reload of nginx', async () => {
      for (const keepsConnections of [false, true]) {
        const [, { failed, failures }] = await whileAsked(asking(keepsConnections), async () => {
          // Caddy 2.6 lets go of the connections that wait for it at that moment: the whole proof counts them.
          if (name === 'nginx') await server.reload?.();
          await replaceByLink(published.folder, 2);
        });
        assert.equal(
          failed,
          0,
          `${keepsConnections ? 'kept' : 'new'} connections: ${JSON.stringify(failures)}`,
        );
      }
    });

    test('a request that is lost is counted', async () => {
      const [, { failures }] = await whileAsked(asking(true), async () => {
        renameSync(published.folder, `${published.folder}.away`);
        await rest(200);
        renameSync(`${published.folder}.away`, published.folder);
      });
      assert.ok(
        Object.keys(failures).some((failure) => /status (?:404|500)/.test(failure)),
        JSON.stringify(failures),
      );
    });
  });

test('the figures of wrk are read as it prints them with our script', () => {
  const printed = `Running 5s test @ https://127.0.0.1:8443
  1 threads and 32 connections
{"requests":50000,"microseconds":5000000,"bytes":100000000,"broken":2,"wrong":3,"median":1500,"p99":4250}
Requests/sec:  10000.00`;
  assert.deepEqual(loadOf(printed), {
    requestsPerSecond: 10_000,
    median: 1.5,
    p99: 4.25,
    bytesPerRequest: 2000,
    failed: 5,
  });
  assert.throws(() => loadOf('unable to connect'), /unable to connect/);
});
