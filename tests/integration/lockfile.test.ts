import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

interface LockfileEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

interface PackageManifest {
  engines: { node: string };
  packageManager: string;
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as PackageManifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockfileEntry>;
};

/** Problems of a lockfile: packages without integrity, and install scripts without a decision. */
function auditLockfile(locked: Record<string, LockfileEntry>, allowed: Record<string, boolean>): string[] {
  const nameOf = (location: string) =>
    location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const installed = Object.entries(locked).filter(([location]) => location !== '');
  const scripted = new Set(
    installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([location]) => nameOf(location)),
  );
  return [
    ...installed.flatMap(([location, { integrity = '', resolved, link }]) => [
      ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? [] : [`${location} has no hash`]),
      // Without a URL, npm downloads the package from its default registry.
      ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
        ? []
        : [`${location} comes from ${resolved}`]),
      ...(link ? [`${location} is a link`] : []),
    ]),
    ...[...scripted]
      .filter((name) => !(name in allowed))
      .map((name) => `${name} runs a program when it is installed`),
    ...Object.keys(allowed)
      .filter((name) => !installed.some(([location]) => nameOf(location) === name))
      .map((name) => `${name} is allowed and not there`),
  ];
}

test('the lockfile has a hash for every package, and package.json a decision on every install script', () => {
  assert.ok(Object.keys(packages).length > 300);
  assert.deepEqual(auditLockfile(packages, manifest.allowScripts), []);
});

test('npm runs no install script by itself; the launcher runs the allowed ones', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name] === true);
  const [, rebuilt = ''] =
    /\['rebuild', (.*), '--ignore/.exec(readFileSync('src/cli/install-packages.mjs', 'utf8')) ?? [];
  assert.deepEqual(rebuilt.split(', ').toSorted(), allowed.map((name) => `'${name}'`).toSorted());
});

test('the lockfile has the binaries of every operating system', () => {
  for (const program of ['@biomejs/cli', '@esbuild/'])
    for (const system of ['linux-x64', 'darwin-arm64', 'win32-x64'])
      assert.ok(
        Object.keys(packages).some((name) => name.includes(program) && name.endsWith(system)),
        `${program} for ${system}`,
      );
});

test('versions are exact', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('.nvmrc, the project’s own Node and the version that starts the launcher agree', () => {
  assert.equal(readFileSync('.nvmrc', 'utf8').trim(), manifest.dependencies['node']);
  const [, oldest] = /oldestNode = (\d+)/.exec(readFileSync('src/cli/waymark.mjs', 'utf8')) ?? [];
  assert.equal(manifest.engines.node, `>=${oldest}`);
  assert.match(manifest.packageManager, /^npm@\d+\.\d+\.\d+$/);
});

test('what src imports is a dependency, not a development dependency', () => {
  // A path from the root of the project is written into the virtual module.
  const isProvided = (name: string) => /^(?:node:|astro:|virtual:|\/)/.test(name);
  for (const file of globSync('src/**/*.{ts,astro}'))
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '([^.'][^']*)'/g)) {
      const [packageName = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(name) ?? [];
      if (!isProvided(name)) assert.ok(packageName in manifest.dependencies, `${file} imports ${name}`);
    }
});

test('a missing hash, another registry and a new install script are detected', () => {
  const [location = '', one = {}] = Object.entries(packages).find(([name]) => name !== '') ?? [];
  const { integrity: _, ...bare } = one;
  const problemsOf = (entry: LockfileEntry) =>
    auditLockfile({ ...packages, [location]: entry }, manifest.allowScripts);
  assert.equal(problemsOf(bare).length, 1);
  assert.equal(problemsOf({ ...one, resolved: 'https://elsewhere.example/a.tgz' }).length, 1);
  assert.equal(problemsOf({ ...one, hasInstallScript: true }).length, 1);
});
