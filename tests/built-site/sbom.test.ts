import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile, Logger, NodePackageImporter } from 'sass';
import { servedFiles } from '../../src/hosting/served-files.ts';
import { bundledFiles, packageFolder } from '../../src/integrations/bundled-packages.ts';
import { buildClientBundles } from '../../src/integrations/client-bundles.ts';
import { sbomFileName } from '../../src/output/sbom/cyclonedx.ts';
import { noticesFileName } from '../../src/output/sbom/notices.ts';
import { siteFolder } from '../support/built-site-fixture.ts';

const notices = readFileSync(path.join(siteFolder, noticesFileName), 'utf8');
const sbom = JSON.parse(readFileSync(path.join(`${siteFolder}.hosting`, sbomFileName), 'utf8')) as {
  serialNumber?: string;
  metadata: { timestamp?: string };
  components: { name: string; group?: string }[];
};
const packageNameOf = (file: string) =>
  JSON.parse(readFileSync(path.join(packageFolder(file) ?? '', 'package.json'), 'utf8')).name as string;

/** Every package of which the build contains code, determined anew from the bundlers. */
async function findBundledPackages(): Promise<Set<string>> {
  await buildClientBundles('src/features/record/browser/typing.client.ts');
  const { loadedUrls } = compile('src/styles/site.scss', {
    importers: [new NodePackageImporter(process.cwd())],
    quietDeps: true,
    logger: Logger.silent,
  });
  const files = [...bundledFiles('typing'), ...loadedUrls.map((url) => fileURLToPath(url))];
  // Lucide's drawings are in the pages themselves.
  assert.match(readFileSync(path.join(siteFolder, 'index.html'), 'utf8'), /<svg class="icon"/);
  return new Set([...files.filter(packageFolder).map(packageNameOf), 'pagefind', '@iconify-json/lucide']);
}

test('the build names every package whose code it contains, with its licence', async () => {
  const names = await findBundledPackages();
  assert.ok(names.has('age-encryption'));
  for (const name of names) {
    const [block = ''] = notices.split(/\n=+\n/).filter((section) => section.trim().startsWith(`${name} `));
    assert.match(block, /^Licence: [A-Z]/m, name);
    assert.match(block, /Copyright|\(c\)/i, name);
  }
  const listed = sbom.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
  assert.deepEqual([...new Set(listed)].sort(), [...names, 'Liberation Sans', 'lean-qr'].sort());
});

test('the list of licences is served, and the SBOM is not', () => {
  assert.ok(servedFiles(siteFolder).includes(noticesFileName));
  assert.ok(!servedFiles(siteFolder).includes(sbomFileName));
});

test('the SBOM does not say when or where it was made', () => {
  assert.equal(sbom.serialNumber, undefined);
  assert.equal(sbom.metadata.timestamp, undefined);
});
