import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildClientBundles } from '../../../src/integrations/client-bundles.ts';
import { bundleInlineScript } from '../../../src/integrations/inline-script.ts';
import { bundleModule } from '../../../src/integrations/module-script.ts';

/**
 * What browsers have had only since 2021. A bundler lowers syntax and leaves methods as they are, so a phone of 2020 stops at the first
 * that it lacks. `toBase64` and `fromBase64` are absent: the package that calls them asks for them first.
 */
const newerThan2020 =
  /\.(?:at|hasOwn|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy|fromAsync|withResolvers|isWellFormed|toWellFormed|union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom|randomUUID)\(|\bstructuredClone\(/g;

/** The scripts that templates put into pages, with the query of each import: a new one is among them by itself. */
const imports = globSync('src/{build,features,layouts}/**/*.{astro,ts}').flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /from '(?<script>[^']+\.client\.ts)\?(?<kind>inline|module=search)/g,
    ),
  ].map(({ groups }) => ({
    kind: groups?.['kind'],
    script: path.join(path.dirname(file), groups?.['script'] ?? ''),
  })),
);

async function bundlesOf(kind: string): Promise<string[]> {
  if (kind === 'typing') {
    const bundles = await buildClientBundles('src/features/record/browser/typing.client.ts');
    return bundles.map(({ code }) => code);
  }
  const scripts = imports.filter((each) => each.kind === kind).map(({ script }) => path.resolve(script));
  return Promise.all(
    scripts.map((script) =>
      kind === 'inline' ? bundleInlineScript(script) : bundleModule(script, 'search'),
    ),
  );
}

for (const [kind, least] of [
  ['inline', 5],
  ['module=search', 1],
  ['typing', 3],
] as const)
  test(`no script of kind "${kind}" calls what browsers of 2020 lack`, async () => {
    const bundles = await bundlesOf(kind);
    assert.ok(bundles.length >= least, `${bundles.length} scripts`);
    assert.deepEqual(
      bundles.flatMap((code) => code.match(newerThan2020) ?? []),
      [],
    );
  });
