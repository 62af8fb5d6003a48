import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundle } from '../../../src/integrations/inline-script.ts';
import { stylePackages } from '../../../src/integrations/taken-styles.ts';
import { billOfMaterials } from '../../../src/shipped/bill-of-materials.ts';
import { noticesOf } from '../../../src/shipped/notices.ts';
import { packageFolder, takeIn, takenIn } from '../../../src/shipped/taken-in.ts';
import { undecided } from '../../../src/shipped/undecided.ts';
import { ourNotice, worksIn } from '../../../src/shipped/works.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-works-'));
after(() => rmSync(scratch, { recursive: true }));

/** A package that is installed somewhere, and a file of it. */
function installed(name: string, about: object, files: Record<string, string> = {}): string {
  const folder = path.join(scratch, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...about }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return path.join(folder, 'index.js');
}

const kept = { 'LICENSE.md': 'Copyright (c) Somebody' };

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
    await bundle(script);
  } finally {
    rmSync(script);
  }
  const names = worksIn(['scripts in pages']).map(({ name }) => name);
  assert.ok(names.includes('github-slugger'), names.join());
  assert.ok(!names.includes('fast-check'));
});

test('a package that the style sheet takes in appears by itself', () => {
  const ask = (url: string) => stylePackages.findFileUrl(url, { fromImport: false, containingUrl: null });
  assert.equal(ask('pkg:govuk-frontend/dist/govuk/core'), null);
  assert.equal(ask('colours'), null);
  assert.deepEqual(
    worksIn(['style']).map(({ name }) => name),
    ['govuk-frontend'],
  );
});

test('a licence that nobody has decided on, or that has no text, is a problem; a known one is not', () => {
  takeIn('search', [
    installed('known', { license: 'MIT' }, kept),
    installed('unknown', { license: 'SSPL-1.0' }, kept),
    installed('unnamed', {}, kept),
    installed('old-form', { license: { type: 'MIT' } }, kept),
    installed('textless', { license: 'MIT' }),
  ]);
  const told = undecided(worksIn(['search'])).map(({ wrong }) => wrong);
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
  const file = installed('shared', { license: 'ISC' }, { ...kept, NOTICE: 'Thanks to everybody' });
  takeIn('typing', [file, path.resolve('src/cli/build.ts')]);
  takeIn('paper', [file]);
  assert.equal(takenIn('typing').length, 1);
  const works = worksIn(['typing', 'paper']);
  assert.deepEqual(
    works.map(({ name, parts }) => [name, parts]),
    [['shared', ['typing', 'paper']]],
  );
  const notices = noticesOf(works);
  assert.match(
    notices,
    /shared 1\.2\.3\nLicence: ISC\nIn: typing, paper\n\nCopyright \(c\) Somebody\n\nThanks to everybody/,
  );
  const bill = JSON.parse(billOfMaterials('midshire', works));
  assert.equal(bill.components[0].purl, 'pkg:npm/shared@1.2.3');
  assert.deepEqual(bill.dependencies.find(({ ref }: { ref: string }) => ref === 'midshire').dependsOn, [
    'shared@1.2.3',
  ]);
});

test('our own notice is our licence', () => {
  assert.equal(ourNotice('waymark'), readFileSync('LICENSE', 'utf8').trim());
});
