import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { trackBundled } from '../../../../src/integrations/bundled-packages.ts';
import { checkLicences } from '../../../../src/output/sbom/licence-policy.ts';
import { thirdPartyPackages } from '../../../../src/output/sbom/third-party-packages.ts';

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

test('a licence outside the policy, or without a text, is a problem; an allowed one is not', () => {
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
