import assert from 'node:assert/strict';
import { test } from 'node:test';
import postcss from 'postcss';
import { postcssPlugins } from '../../../src/integrations/postcss-plugins.ts';

const transform = (css: string, command = 'dev') =>
  postcss(postcssPlugins(command))
    .process(css, { from: undefined })
    .then(({ css: made }) => made.replaceAll(/\s+/g, ''));

test('left and right become start and end, in properties and in values', async () => {
  assert.equal(
    await transform('a{margin-left:1px;border-right:2px;left:0;text-align:left;float:right}'),
    'a{margin-inline-start:1px;border-inline-end:2px;inset-inline-start:0;text-align:start;float:inline-end}',
  );
  assert.equal(await transform('a{margin-top:1px;text-align:center}'), 'a{margin-top:1px;text-align:center}');
});

test('only body sets the font, and print sizes are moved', async () => {
  assert.equal(
    await transform('body{font-family:var(--font)}p{font-family:var(--font)}'),
    'body{font-family:var(--font)}',
  );
  assert.equal(
    await transform('@media print{p{font-size:14pt}}@media print{body{font-size:14pt}}'),
    '@mediaprint{body{font-size:14pt}}',
  );
});

test('rules for old browsers only are removed; @supports that every browser passes is unwrapped', async () => {
  assert.equal(
    await transform('a{-ms-flex:1;color:red}@supports(width:max(1px)){b{color:red}}'),
    'a{color:red}b{color:red}',
  );
  assert.equal(await transform('@media screen\\0{a{color:red}}b{color:red}'), 'b{color:red}');
});

test('a build purges unused rules, the authoring server keeps them', async () => {
  const css = '.zz-nothing-has-this{color:red}';
  assert.equal(await transform(css, 'build'), '');
  assert.equal(await transform(css, 'dev'), css);
});
