import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSbom } from '../../../../src/output/sbom/cyclonedx.ts';
import type { ThirdPartyPackage } from '../../../../src/output/sbom/third-party-packages.ts';

interface Component {
  name: string;
  group?: string;
  version: string;
  purl: string;
  type: string;
  'bom-ref': string;
  properties: { name: string; value: string }[];
}

/** Registry names and the package URL of each (purl-spec, type "npm"). */
const expected: [name: string, version: string, purl: string][] = [
  ['fflate', '0.8.2', 'pkg:npm/fflate@0.8.2'],
  ['lodash.merge', '4.6.2', 'pkg:npm/lodash.merge@4.6.2'],
  ['under_score', '1.0.0-rc.1', 'pkg:npm/under_score@1.0.0-rc.1'],
  ['@noble/hashes', '2.0.0', 'pkg:npm/%40noble/hashes@2.0.0'],
  ['@a/b', '0.0.1', 'pkg:npm/%40a/b@0.0.1'],
  [
    '@scope-with.dots/name-with.dots_and-more',
    '10.20.30-beta.4',
    'pkg:npm/%40scope-with.dots/name-with.dots_and-more@10.20.30-beta.4',
  ],
];

const works = expected.map(
  ([name, version]): ThirdPartyPackage => ({
    name,
    version,
    licence: 'MIT',
    notice: 'MIT',
    parts: ['search', 'typing'],
    isFromNpm: true,
  }),
);
const bill = JSON.parse(createSbom('midshire', works)) as {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};

/** Parses a package URL, as "How to parse a purl string" of the specification says; independent of the code. */
function parsePurl(purl: string): { type: string; namespace: string; name: string; version: string } {
  const scheme = purl.indexOf(':');
  assert.equal(purl.slice(0, scheme), 'pkg');
  assert.doesNotMatch(purl, /[?#]/);
  const rest = purl.slice(scheme + 1).replace(/^\/+/, '');
  const [type = '', ...path] = rest.split('/');
  const last = path.pop() ?? '';
  const at = last.lastIndexOf('@');
  assert.ok(at > 0, purl);
  for (const segment of [...path, last.slice(0, at)])
    assert.doesNotMatch(segment, /@/, `${purl}: @ separates the version`);
  return {
    type,
    namespace: path.map(decodeURIComponent).join('/'),
    name: decodeURIComponent(last.slice(0, at)),
    version: decodeURIComponent(last.slice(at + 1)),
  };
}

test('exactly the packages are components', () =>
  assert.deepEqual(
    bill.components.map((candidate) => candidate['bom-ref']).sort(),
    expected.map(([name, version]) => `${name}@${version}`).sort(),
  ));

for (const [name, version, purl] of expected) {
  const component = bill.components.find((candidate) => candidate['bom-ref'] === `${name}@${version}`);
  test(`the package URL of ${name} is that of the specification, and parses back to the package`, () => {
    assert.equal(component?.purl, purl);
    const { type, ...parsed } = parsePurl(component?.purl ?? '');
    assert.equal(type, 'npm');
    assert.equal([parsed.namespace, parsed.name].filter(Boolean).join('/'), name);
    assert.equal(parsed.version, version);
    assert.deepEqual([component?.group ?? '', component?.name], [parsed.namespace, parsed.name]);
  });
}

test('each component lists its bundles, and the site depends on all of them', () => {
  for (const { properties } of bill.components)
    assert.deepEqual(properties, [{ name: 'waymark:in', value: 'search, typing' }]);
  assert.deepEqual(
    bill.dependencies.find(({ ref }) => ref === 'midshire')?.dependsOn?.toSorted(),
    expected.map(([name, version]) => `${name}@${version}`).sort(),
  );
});

test('a work within a package of another name has the package URL of the package', () => {
  const font = {
    ...works[0],
    name: 'A Font',
    version: '3',
    isFromNpm: false,
  };
  const { components } = JSON.parse(createSbom('midshire', [font as ThirdPartyPackage])) as typeof bill;
  assert.deepEqual(
    components.map(({ name, version, purl, type }) => [name, version, purl, type]),
    [['A Font', '3', 'pkg:generic/a-font@3', 'data']],
  );
});
