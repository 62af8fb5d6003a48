import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bundleInlineScript } from '../../../src/integrations/inline-script.ts';
import { thirdPartyPackages } from '../../../src/output/sbom/third-party-packages.ts';

test('a script is plain JavaScript of 2019 unless the import asks for that of 2020', async () => {
  const script = path.resolve('src', `targets-of-a-test-${process.pid}.client.js`);
  writeFileSync(script, 'console.log(document.body?.id);\n');
  try {
    assert.doesNotMatch(await bundleInlineScript(script), /\?\./);
    assert.match(await bundleInlineScript(script, 'es2020'), /\?\./);
  } finally {
    rmSync(script);
  }
});

test('a package bundled into a script is tracked automatically, a type import is not', async () => {
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
