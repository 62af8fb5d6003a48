import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundledFiles, trackBundled } from '../../../../src/integrations/bundled-packages.ts';
import { createSbom } from '../../../../src/output/sbom/cyclonedx.ts';
import { formatNotices } from '../../../../src/output/sbom/notices.ts';
import {
  describePackages,
  rememberPackages,
  thirdPartyPackages,
  vendoredNotice,
} from '../../../../src/output/sbom/third-party-packages.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-works-'));

after(() => rmSync(scratch, { recursive: true }));

/** An installed package, and a file of it. */
function createPackage(name: string, about: object, files: Record<string, string> = {}): string {
  const folder = path.join(scratch, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...about }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return path.join(folder, 'index.js');
}

const originalCwd = { 'LICENSE.md': 'Copyright (c) Somebody' };

test('notices and SBOM list each work once, with every bundle that contains it', () => {
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

test('packages that are described where they are installed are listed where they are not', () => {
  const file = createPackage('described', { license: 'MIT' }, { LICENSE: 'Copyright (c) A maintainer' });
  const [[folder, info] = []] = describePackages([file]);
  assert.ok(folder && info);
  assert.equal(path.resolve(folder), path.dirname(file));
  const elsewhere = path.join(scratch, 'elsewhere', 'node_modules', 'described');
  rememberPackages([[elsewhere, info]]);
  trackBundled('search', [path.join(elsewhere, 'index.js')]);
  assert.deepEqual(thirdPartyPackages(['search']), [
    {
      name: 'described',
      version: '1.2.3',
      licence: 'MIT',
      notice: 'Copyright (c) A maintainer',
      isFromNpm: true,
      parts: ['search'],
    },
  ]);
});

test('a package in the lockfile is described with the hash of its tarball', () => {
  const [[, info] = []] = describePackages(['node_modules/lean-qr/index.mjs']);
  assert.match(info?.sha512 ?? '', /^[0-9a-f]{128}$/);
});

test('our own notice is our licence', () => {
  assert.equal(vendoredNotice('waymark'), readFileSync('LICENSE', 'utf8').trim());
});
