import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundledFiles, packageFolder, trackBundled } from '../../../../src/integrations/bundled-packages.ts';
import { sassPackageTracker } from '../../../../src/integrations/bundled-styles.ts';
import { bundleInlineScript } from '../../../../src/integrations/inline-script.ts';
import { createSbom } from '../../../../src/output/sbom/cyclonedx.ts';
import { checkLicences } from '../../../../src/output/sbom/licence-policy.ts';
import { formatNotices } from '../../../../src/output/sbom/notices.ts';
import { thirdPartyPackages, vendoredNotice } from '../../../../src/output/sbom/third-party-packages.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-works-'));
after(() => rmSync(scratch, { recursive: true }));

/** A package that is installed somewhere, and a file of it. */
function createPackage(name: string, about: object, files: Record<string, string> = {}): string {
  const folder = path.join(scratch, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...about }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return path.join(folder, 'index.js');
}

const originalCwd = { 'LICENSE.md': 'Copyright (c) Somebody' };

test('the folder of a package is found in any place, and a file of ours has none', () => {
  assert.equal(packageFolder('/a/node_modules/b/c/d.js'), '/a/node_modules/b');
  assert.equal(packageFolder('/a/node_modules/@b/c/d.js'), '/a/node_modules/@b/c');
  assert.equal(packageFolder('/a/node_modules/b/node_modules/c/d.js'), '/a/node_modules/b/node_modules/c');
  assert.equal(packageFolder('C:\\a\\node_modules\\b\\c.js'), 'C:\\a\\node_modules\\b');
  assert.equal(packageFolder('/a/src/b.ts'), undefined);
});

test('a package that a script takes in appears by itself, one that it only looks at does not', async () => {
  const script = path.resolve('src', `taken-in-by-a-test-${process.pid}.client.js`);
  const imports =
    "import { slug } from 'github-slugger';\nimport { integer } from 'fast-check';\nconsole.log(slug('a'));\n";
  writeFileSync(script, imports);
  try {
    await bundleInlineScript(script);
  } finally {
    rmSync(script);
  }
  const names = thirdPartyPackages(['scripts in pages']).map(({ name }) => name);
  assert.ok(names.includes('github-slugger'), names.join());
  assert.ok(!names.includes('fast-check'));
});

test('a package that the style sheet takes in appears by itself', () => {
  const ask = (url: string) =>
    sassPackageTracker.findFileUrl(url, { fromImport: false, containingUrl: null });
  assert.equal(ask('pkg:govuk-frontend/dist/govuk/core'), null);
  assert.equal(ask('colours'), null);
  assert.deepEqual(
    thirdPartyPackages(['style']).map(({ name }) => name),
    ['govuk-frontend'],
  );
});

test('a licence that nobody has decided on, or that has no text, is a problem; a known one is not', () => {
  trackBundled('search', [
    createPackage('known', { license: 'MIT' }, originalCwd),
    createPackage('unknown', { license: 'SSPL-1.0' }, originalCwd),
    createPackage('unnamed', {}, originalCwd),
    createPackage('old-form', { license: { type: 'MIT' } }, originalCwd),
    createPackage('textless', { license: 'MIT' }),
  ]);
  const told = checkLicences(thirdPartyPackages(['search'])).map(({ message }) => message);
  assert.equal(told.length, 4);
  assert.match(
    told.join('\n'),
    /"unknown" 1\.2\.3.*has the licence "SSPL-1\.0", which nobody has decided on/,
  );
  assert.match(told.join('\n'), /"unnamed".*names no licence/);
  assert.match(told.join('\n'), /"old-form".*names no licence/);
  assert.match(told.join('\n'), /"textless".*without the text of its licence/);
});

test('notices and bill name each work once, with every part that holds it', () => {
  const file = createPackage('shared', { license: 'ISC' }, { ...originalCwd, NOTICE: 'Thanks to everybody' });
  trackBundled('typing', [file, path.resolve('src/cli/build.ts')]);
  trackBundled('paper', [file]);
  assert.equal(bundledFiles('typing').length, 1);
  const works = thirdPartyPackages(['typing', 'paper']);
  assert.deepEqual(
    works.map(({ name, parts }) => [name, parts]),
    [['shared', ['typing', 'paper']]],
  );
  const notices = formatNotices(works);
  assert.match(
    notices,
    /shared 1\.2\.3\nLicence: ISC\nIn: typing, paper\n\nCopyright \(c\) Somebody\n\nThanks to everybody/,
  );
  const bill = JSON.parse(createSbom('midshire', works));
  assert.equal(bill.components[0].purl, 'pkg:npm/shared@1.2.3');
  assert.deepEqual(bill.dependencies.find(({ ref }: { ref: string }) => ref === 'midshire').dependsOn, [
    'shared@1.2.3',
  ]);
});

test('our own notice is our licence', () => {
  assert.equal(vendoredNotice('waymark'), readFileSync('LICENSE', 'utf8').trim());
});
