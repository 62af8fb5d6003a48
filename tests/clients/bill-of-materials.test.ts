import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SPDX, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';

const text = readFileSync('dist/midshire.hosting/bill-of-materials.cdx.json', 'utf8');

interface Component {
  name: string;
  group?: string;
  purl: string;
  hashes: { alg: string; content: string }[];
  licenses: { expression: string }[];
}

const { components } = JSON.parse(text) as { components: Component[] };

test('CycloneDX: its own validator finds no fault, and finds those that are planted', async () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(text), null);
  for (const [from, to] of [
    ['"CycloneDX"', '"another"'],
    ['"SHA-512"', '"SHA-5"'],
    ['"purl"', '"url"'],
  ] as const)
    assert.notEqual(await validator.validate(text.replace(from, to)), null, to);
});

/** Work in this repository that no registry has. */
const vendored = ['Liberation Sans'];

test('a scanner looks up the package, version and hash that the lockfile names', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  const locked = Object.entries(packages).map(([folder, { version, integrity = '' }]) => {
    const [, name = ''] = /.*node_modules\/(.+)$/.exec(folder) ?? [];
    return `${name} ${version} ${Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')}`;
  });
  for (const { group, name, purl, hashes } of components) {
    const scanned = PackageURL.fromString(purl);
    assert.equal(scanned.toString(), purl, 'it is in canonical form');
    assert.equal(scanned.type, vendored.includes(name) ? 'generic' : 'npm');
    if (vendored.includes(name)) continue;
    const scannedName = [scanned.namespace, scanned.name].filter(Boolean).join('/');
    assert.equal(scannedName, [group, name].filter(Boolean).join('/'));
    assert.ok(locked.includes(`${scannedName} ${scanned.version} ${hashes[0]?.content}`), purl);
  }
});

test('each licence is made of identifiers of SPDX', () => {
  const unknownIds = (expression = '') =>
    expression.split(/ (?:AND|OR|WITH) /).filter((id) => !SPDX.isSupportedSpdxId(id));
  for (const { name, licenses } of components)
    assert.deepEqual(unknownIds(licenses[0]?.expression), [], name);
  assert.deepEqual(unknownIds('MIT AND BSD'), ['BSD']);
});
