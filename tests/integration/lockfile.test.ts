import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface LockfileEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

interface PackageManifest {
  allowScripts: Record<string, boolean>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as PackageManifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockfileEntry>;
};

/** What is wrong with a lockfile: packages that anybody could swap, and programs that nobody has allowed. */
function auditLockfile(locked: Record<string, LockfileEntry>, allowed: Record<string, boolean>): string[] {
  const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const installed = Object.entries(locked).filter(([place]) => place !== '');
  const scripted = new Set(
    installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place)),
  );
  return [
    ...installed.flatMap(([place, { integrity = '', resolved, link }]) => [
      ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? [] : [`${place} has no hash`]),
      // Without an address, npm takes the package from its own registry.
      ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
        ? []
        : [`${place} comes from ${resolved}`]),
      ...(link ? [`${place} is a link`] : []),
    ]),
    ...[...scripted]
      .filter((name) => !(name in allowed))
      .map((name) => `${name} runs a program when it is installed`),
    ...Object.keys(allowed)
      .filter((name) => !installed.some(([place]) => nameOf(place) === name))
      .map((name) => `${name} is allowed and not there`),
  ];
}

test('the lockfile holds a hash for every package, and a decision on every install script', () => {
  assert.ok(Object.keys(packages).length > 300);
  assert.deepEqual(auditLockfile(packages, manifest.allowScripts), []);
});

test('npm runs no install script that is not allowed', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^strict-allow-scripts=true$/m);
  for (const decided of Object.values(manifest.allowScripts)) assert.equal(typeof decided, 'boolean');
});

test('versions are exact', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('a missing hash, another registry and a new install script would be found', () => {
  const [place = '', one = {}] = Object.entries(packages).find(([name]) => name !== '') ?? [];
  const { integrity: _, ...bare } = one;
  const found = (entry: LockfileEntry) =>
    auditLockfile({ ...packages, [place]: entry }, manifest.allowScripts);
  assert.equal(found(bare).length, 1);
  assert.equal(found({ ...one, resolved: 'https://elsewhere.example/a.tgz' }).length, 1);
  assert.equal(found({ ...one, hasInstallScript: true }).length, 1);
});
