import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitePart } from '../../../src/integrations/bundled-packages.ts';
import { sassPackageTracker, trackBundledStyles } from '../../../src/integrations/bundled-styles.ts';
import { thirdPartyPackages } from '../../../src/output/sbom/third-party-packages.ts';

const namesOf = (...parts: SitePart[]) => thirdPartyPackages(parts).map(({ name }) => name);

// The packages are examples: any that is installed and is no style sheet of this site.
test('a package that the style sheet imports through Sass is tracked automatically', () => {
  const ask = (url: string) =>
    sassPackageTracker.findFileUrl(url, { fromImport: false, containingUrl: null });
  assert.equal(ask('pkg:age-encryption/dist/sheet'), null);
  assert.equal(ask('colours'), null);
  assert.deepEqual(namesOf('style'), ['age-encryption']);
});

test('a style sheet or icon set that Vite bundles from a package is tracked, and nothing else', () => {
  const { transform } = trackBundledStyles();
  assert.ok(typeof transform === 'function');
  const bundle = (id: string) => Reflect.apply(transform, {}, ['', id]);
  for (const id of [
    'node_modules/pagefind/types/search.css?inline',
    'node_modules/@iconify-json/lucide/icons.json',
    'node_modules/culori/package.json',
    'node_modules/playwright/index.js',
    'src/styles/site.scss?inline',
  ])
    assert.equal(bundle(id), undefined);
  assert.deepEqual(namesOf('style').sort(), ['age-encryption', 'pagefind']);
  assert.deepEqual(namesOf('icons'), ['@iconify-json/lucide']);
});
