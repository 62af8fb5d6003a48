import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVendored, packageFolder } from '../../../src/integrations/bundled-packages.ts';

test('the folder of a package is found at any depth, and our own files have none', () => {
  assert.equal(packageFolder('/a/node_modules/b/c/d.js'), '/a/node_modules/b');
  assert.equal(packageFolder('/a/node_modules/@b/c/d.js'), '/a/node_modules/@b/c');
  assert.equal(packageFolder('/a/node_modules/b/node_modules/c/d.js'), '/a/node_modules/b/node_modules/c');
  assert.equal(packageFolder('C:\\a\\node_modules\\b\\c.js'), 'C:\\a\\node_modules\\b');
  assert.equal(packageFolder('/a/src/b.ts'), undefined);
  const fonts = packageFolder('src/features/print/fonts/LiberationSans-Bold.ttf') ?? '';
  assert.equal(fonts, 'src/features/print/fonts');
  assert.ok(isVendored(fonts));
  assert.ok(!isVendored('/a/node_modules/fonts'));
});
