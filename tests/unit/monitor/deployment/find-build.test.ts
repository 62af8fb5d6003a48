import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { BrowserClient } from '../../../../src/monitor/deployment/browser-client.ts';
import { findBuild } from '../../../../src/monitor/deployment/find-build.ts';
import { readLocalBuilds, readManifest } from '../../../../src/monitor/deployment/read-manifest.ts';
import type { HttpResult } from '../../../../src/monitor/http/http-client.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'waymark-builds-'));
after(() => rmSync(out, { recursive: true }));

// The SHA-256 of "a", "b" and "c".
const hashes = {
  a: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  b: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
  c: '2e7d2c03a9507ae265ecf5b5356885a53393a2029d241394997265a1a25aefc6',
};
const entry = (address: string, sha256: string) => ({ address, bytes: 1, sha256, type: 'a/b', headers: 0 });
const manifestOf = (host: string, files: [string, string][] = [['/', hashes.a]]) => ({
  manifest: 1 as const,
  id: host,
  hosts: [host],
  headers: [{ A: 'b' }],
  files: files.map(([address, sha256]) => entry(address, sha256)),
  errorPages: [{ ...entry('/404.html', hashes.b), prefix: '/' }],
  notSent: ['/_headers'],
});

/** Writes a build. Its site has a folder unless `isBuilt` is false. */
function build(id: string, manifest: unknown, isBuilt = true): string {
  const folder = path.join(out, `${id}.hosting`);
  mkdirSync(folder, { recursive: true });
  if (isBuilt) mkdirSync(path.join(out, id), { recursive: true });
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  writeFileSync(path.join(folder, 'manifest.json'), text);
  return folder;
}

const east = manifestOf('east.example', [
  ['/robots.txt', hashes.a],
  ['/sitemap.xml', hashes.b],
  ['/elsewhere', hashes.c],
]);
const mid = manifestOf('mid.example', [
  ['/robots.txt', hashes.a],
  ['/.well-known/security.txt', hashes.b],
  ['/facts.json', hashes.c],
]);
build('mid', mid);
const eastFolder = build('east', east);
build('broken', '{');
build('.hidden', manifestOf('hidden.example'));
build('other', { ...manifestOf('other.example'), manifest: 2 });
mkdirSync(path.join(out, 'empty.hosting'));
writeFileSync(path.join(out, 'file.txt'), '');

test('a manifest is read from its file or its folder, with the folder of the site when that is there', () => {
  const copy = { manifest: east, folder: path.join(out, 'east') };
  assert.deepEqual(readManifest(eastFolder), { copy });
  assert.deepEqual(readManifest(path.join(eastFolder, 'manifest.json')), { copy });
  const alone = build('alone', east, false);
  assert.deepEqual(readManifest(alone), { copy: { manifest: east } }, 'no site beside it');
  rmSync(alone, { recursive: true });
  const elsewhere = path.join(out, 'elsewhere.json');
  writeFileSync(elsewhere, JSON.stringify(east));
  assert.deepEqual(readManifest(elsewhere), { copy: { manifest: east } }, 'not in such a folder');
});

test('a missing manifest and one that is not JSON are told apart', () => {
  for (const name of [path.join(out, 'nothing.json'), path.join(out, 'empty.hosting', 'manifest.json')])
    assert.deepEqual(readManifest(name), {
      message: `There is no manifest at ${name}. A build writes one into dist/<id>.hosting/.`,
    });
  assert.deepEqual(readManifest(path.join(out, 'empty.hosting')), {
    message: `There is no manifest at ${path.join(out, 'empty.hosting', 'manifest.json')}. A build writes one into dist/<id>.hosting/.`,
  });
  const broken = path.join(out, 'broken.hosting', 'manifest.json');
  assert.deepEqual(readManifest(broken), {
    message: `${broken} is not JSON. Take the manifest that a build wrote.`,
  });
});

const [file] = manifestOf('a').files;
const [page] = manifestOf('a').errorPages;
const invalid: [name: string, change: object][] = [
  ['another version', { manifest: 2 }],
  ...['files', 'headers', 'errorPages', 'notSent', 'hosts'].flatMap((key): [string, object][] => [
    [`no ${key}`, { [key]: [] }],
    [`${key} that is no list`, { [key]: { length: 1 } }],
  ]),
  ['a hash that is too short', { files: [file, { ...file, sha256: hashes.a.slice(1) }] }],
  ['a hash that is too long', { files: [{ ...file, sha256: `${hashes.a}0` }] }],
  ['a hash in capitals', { files: [{ ...file, sha256: hashes.a.toUpperCase() }] }],
  ['headers that it does not have', { files: [{ ...file, headers: 1 }] }],
  ['an error page without a hash', { errorPages: [{ ...page, sha256: '' }] }],
];
for (const [name, change] of invalid)
  test(`a manifest with ${name} is refused`, () => {
    const folder = build('invalid', { ...manifestOf('a'), ...change });
    const found = readManifest(folder);
    rmSync(folder, { recursive: true });
    assert.deepEqual(found, {
      message: `${path.join(folder, 'manifest.json')} is not a manifest that this version can read. Take the one that a build wrote.`,
    });
  });

test('every valid build in a folder is read, in order', () => {
  assert.deepEqual(
    readLocalBuilds(out).map(({ manifest }) => manifest.id),
    ['east.example', 'mid.example'],
  );
  assert.deepEqual(readLocalBuilds(path.join(out, 'nothing')), []);
});

/** Looks for the build of a host that responds with these bodies; other addresses have no response. */
async function find(base: string, bodies: Record<string, string>, manifestFile?: string): Promise<unknown> {
  const get = async (address: string): Promise<HttpResult> => {
    const body = bodies[address];
    if (body === undefined) return { failure: { kind: 'slow', message: 'says nothing' } };
    return { response: { status: 200, headers: {}, body: Buffer.from(body) } };
  };
  const client = { base: new URL(base), get } as unknown as BrowserClient;
  const found = await findBuild(client, manifestFile, out);
  return 'copy' in found ? found.copy.manifest.id : found.message;
}

test('a build is found by the given file, by its host name, or for a loopback address by its files', async () => {
  const none = (host: string) =>
    `No copy in ${out} belongs to ${host}, so there is nothing to compare with. Write --manifest <file>: the manifest.json that the build of this copy wrote into dist/<id>.hosting/.`;
  const asMid = { '/robots.txt': 'a', '/.well-known/security.txt': 'b', '/facts.json': 'c' };
  const asEast = { '/robots.txt': 'a', '/sitemap.xml': 'b' };
  assert.equal(await find('https://mid.example/', asEast), 'mid.example');
  assert.equal(await find('https://mid.example/', asEast, eastFolder), 'east.example');
  assert.match(String(await find('https://mid.example/', {}, 'nothing.json')), /^There is no manifest/);
  assert.equal(await find('https://elsewhere.example/', asMid), none('elsewhere.example'));
  assert.equal(await find('http://localhost:4321/', asMid), 'mid.example');
  assert.equal(await find('http://localhost:4321/', asEast), 'east.example');
  assert.equal(
    await find('http://localhost:4321/', { '/elsewhere': 'c', '/robots.txt': 'x' }),
    none('localhost:4321'),
  );
  assert.equal(await find('http://localhost:4321/', {}), none('localhost:4321'));
});
