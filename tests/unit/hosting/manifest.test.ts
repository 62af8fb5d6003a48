import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { hostConfigFiles } from '../../../src/hosting/host-registry.ts';
import { createManifest, manifestFileName } from '../../../src/hosting/manifest.ts';
import { fullHostingModel, minimalHostingModel } from '../../support/hosting-models.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-manifest-'));
after(() => rmSync(folder, { recursive: true }));

const contents = {
  'index.html': 'home',
  'panel/index.html': 'home',
  'assets/logo.0123456789ab.svg': 'logo\n',
  'assets/page.ABCDEFGH.js': 'home',
  'look/en.0123456789ab.js': 'home',
  'program.bin': 'home',
  '404.html': 'missing',
  'cy/404.html': 'ar goll',
  'pl/404.html': 'missing',
};
for (const [file, content] of Object.entries(contents)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

// Computed with sha256sum.
const home = { bytes: 4, sha256: '4ea140588150773ce3aace786aeef7f4049ce100fa649c94fbbddb960f1da942' };
const missing = { bytes: 7, sha256: 'ffa63583dfa6706b87d284b86b0d693a161e4840aad2c5cf6b5d27c3b9621f7d' };
const missingInWelsh = {
  bytes: 7,
  sha256: 'fa5061bd9081df29ac4bfef2a42a90b302dd6164c00894bdea805ab99f96018a',
};
const logo = { bytes: 5, sha256: '84e68693496e281178406d280fe930ba381918a2d8267fa3e43c894c40be93e2' };
const html = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';
const notSent = hostConfigFiles.map((name) => `/${name}`);

test('a manifest has each file with its hash, type and headers, and the error pages apart', () => {
  assert.equal(manifestFileName, 'manifest.json');
  const { headers, ...manifest } = createManifest(folder, fullHostingModel, Object.keys(contents));
  assert.deepEqual(manifest, {
    manifest: 1,
    id: 'mid-shire',
    hosts: ['advice.midshire.example', 'cyngor.midshire.example', 'porady.midshire.example'],
    host: 'nginx',
    files: [
      { address: '/', ...home, type: html, headers: 0 },
      { address: '/panel/', ...home, type: html, headers: 1 },
      { address: '/assets/logo.0123456789ab.svg', ...logo, type: 'image/svg+xml', headers: 2 },
      { address: '/assets/page.ABCDEFGH.js', ...home, type: script, headers: 3 },
      { address: '/look/en.0123456789ab.js', ...home, type: script, headers: 4 },
      { address: '/program.bin', ...home, type: 'application/octet-stream', headers: 0 },
    ],
    errorPages: [
      { prefix: '/', ...missing, type: html, headers: 0 },
      { prefix: '/cy/', ...missingInWelsh, type: html, headers: 0 },
      { prefix: '/pl/', ...missing, type: html, headers: 0 },
    ],
    notSent,
  });
  assert.deepEqual(
    headers.map((set) => [set['Cache-Control'], set['X-Frame-Options'], Object.keys(set).length]),
    [
      ['no-store', 'DENY', 12],
      ['no-store', undefined, 11],
      ['public, max-age=31536000, immutable', 'DENY', 12],
      ['public, max-age=31536000, immutable', 'DENY', 12],
      ['no-store', 'DENY', 12],
    ],
  );
});

test('a manifest of a brand that names no host names none', () => {
  const { headers: _, ...manifest } = createManifest(folder, minimalHostingModel, []);
  assert.deepEqual(manifest, {
    manifest: 1,
    id: 'eastmarch',
    hosts: ['advice.eastmarch.example'],
    files: [],
    errorPages: [{ prefix: '/', ...missing, type: html, headers: 0 }],
    notSent,
  });
});

test('an error page has the headers of all pages, whatever is at its own address', () => {
  const special = [{ address: '/404.html', capability: 'frame' as const }];
  const { headers } = createManifest(
    folder,
    { ...minimalHostingModel, cspSources: { ...minimalHostingModel.cspSources, special } },
    [],
  );
  assert.deepEqual(
    headers.map((set) => set['X-Frame-Options']),
    ['DENY'],
  );
});
