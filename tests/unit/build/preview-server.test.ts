import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { previewPath, servePreview } from '../../../src/build/preview-server.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-preview-'));
const pack = path.join(folder, 'pack');
const brandFile = path.join(pack, 'brand.yaml');
const reports: string[] = [];
let server: Server;

before(async () => {
  cpSync('brands/midshire', pack, { recursive: true });
  server = await servePreview(pack, { port: 0, report: (problems) => reports.push(problems) });
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function get(address: string) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}${address}`);
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
}

test('every page is served without a build, with the files that it names', async () => {
  const page = await get('/notes/here/?from=elsewhere');
  assert.equal(page.status, 200);
  const addresses = page.text.matchAll(/"(\/assets\/[^"]+\.(svg|js))"/g);
  const types: Record<string, string> = {
    svg: 'image/svg+xml',
    js: 'text/javascript; charset=utf-8',
  };
  const found = new Set<string>();
  for (const [, address = '', extension = ''] of addresses) {
    const file = await get(address);
    assert.deepEqual([file.status, file.type], [200, types[extension]], address);
    found.add(extension);
  }
  assert.deepEqual([...found].sort(), ['js', 'svg']);
  assert.equal((await get('/licence.txt')).text, readFileSync('public/licence.txt', 'utf8'));
});

test('every component is shown in two frames', async () => {
  assert.equal((await get(previewPath)).text.match(/<iframe [^>]*src="\/preview\/components\/"/g)?.length, 2);
  assert.match((await get('/preview/components/')).text, /<section data-component="Card"/);
});

test('an unknown path gets the error page', async () => {
  const { status, text } = await get('/nowhere/');
  assert.equal(status, 404);
  assert.match(text, /This page is not here/);
});

test('a change is shown, errors in the place of the pages, and the version that open pages ask for differs', async () => {
  const text = readFileSync(brandFile, 'utf8');
  const version = async () => (await get('/preview/version.txt')).text;
  const first = await version();
  assert.equal(await version(), first);
  assert.ok((await get('/')).text.includes(first), 'the page knows its version');

  writeFileSync(brandFile, `${text}colour: "<b>"\n`);
  const reported = reports.length;
  const broken = await get('/');
  assert.equal(broken.status, 500);
  assert.match(broken.text, /Wrong: "colour" is not a key/);
  assert.match(broken.text, /location\.reload/);
  assert.equal(reports.length, reported + 1, 'said once');
  assert.match(reports.at(-1) ?? '', /Wrong: "colour" is not a key/);
  assert.notEqual(await version(), first);

  writeFileSync(
    brandFile,
    text.replace('name: { en: Midshire Police }', 'name: { en: Midshire Constabulary }'),
  );
  assert.ok((await get('/')).text.includes('Midshire Constabulary</title>'));
  writeFileSync(brandFile, text);
  assert.equal(await version(), first);
});
