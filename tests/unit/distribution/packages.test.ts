import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { compileModule, compileModules } from '../../../src/distribution/compile-modules.ts';
import { pinDependencies } from '../../../src/distribution/locked-packages.ts';
import { withoutMissingLinks } from '../../../src/distribution/package-documents.ts';
import { accessibilityFiles, programFiles } from '../../../src/distribution/package-files.ts';
import { dependenciesOf } from '../../../src/distribution/published-manifest.ts';
import { reachableModules } from '../../../src/distribution/reachable-modules.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-packages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a module is compiled with its imports of TypeScript as imports of JavaScript, static and dynamic', () => {
  const code = [
    "import { a } from './a.ts';",
    "import type { B } from './b.ts';",
    "import data from '../data.json' with { type: 'json' };",
    "import path from 'node:path';",
    "export * from '../c.ts';",
    "const d = await import('./d.ts');",
    'export const e: B = a(path, data, d) as B;',
  ].join('\n');
  assert.deepEqual(compileModule(code, 'x.ts').trim().replaceAll('"', "'").split('\n'), [
    "import { a } from './a.js';",
    "import data from '../data.json' with { type: 'json' };",
    "import path from 'node:path';",
    "export * from '../c.js';",
    "const d = await import('./d.js');",
    'export const e = a(path, data, d);',
  ]);
});

test('each module is written as JavaScript, declarations and other files are not', () => {
  for (const name of ['a.ts', 'b.d.ts', 'c.astro']) writeFileSync(path.join(folder, name), 'export {};');
  const out = path.join(folder, 'out');
  compileModules(['a.ts', 'b.d.ts', 'c.astro'], out, folder);
  assert.deepEqual(readdirSync(out), ['a.js']);
});

test('each package at the top of the lockfile is pinned to its version, those of one platform as optional', () => {
  const packages = {
    '': { dependencies: { a: '^1.0.0' } },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/@b/c': { version: '2.0.0' },
    'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
    'node_modules/d-linux': { version: '4.0.0', optional: true, os: ['linux'] },
    'node_modules/d-wasm': { version: '4.0.0', optional: true, cpu: ['wasm32'] },
    'node_modules/of-d-wasm': { version: '5.0.0', optional: true },
  };
  assert.deepEqual(pinDependencies(JSON.stringify({ packages })), {
    dependencies: { a: '1.2.3', '@b/c': '2.0.0' },
    optionalDependencies: { 'd-linux': '4.0.0', 'd-wasm': '4.0.0' },
  });
});

test('the dependencies of a package are those that its modules import or resolve', () => {
  const files = {
    'a.ts':
      "import { z } from 'zod/v4';\nconst names = ['axe-core'];\n// like html-validate\nawait import('vite');",
    'b.ts': "createRequire(import.meta.url).resolve('lean-qr');",
    'c.js': "import{formatHex}from'culori';",
    'd.md': "import 'cheerio';",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  assert.deepEqual(Object.keys(dependenciesOf(Object.keys(files), folder)).sort(), [
    'culori',
    'lean-qr',
    'vite',
    'zod',
  ]);
});

test('a module reaches what it imports when it runs, also on demand, but no types and not past an end', () => {
  const modules = {
    'start.ts':
      "import type { T } from './types.ts';\nimport { a } from './a.ts';\nexport const b: T = a;\nawait import('./end.ts');",
    'a.ts':
      "export { c as a } from './c.mjs';\nimport path from 'node:path';\nawait import('./b.ts');\npath.sep;",
    'b.ts': 'export {};',
    'c.mjs': 'export const c = 1;',
    'end.ts': "import './b.ts';\nimport './types.ts';",
    'types.ts': 'export type T = number;',
  };
  for (const [name, text] of Object.entries(modules)) writeFileSync(path.join(folder, name), text);
  const inFolder = (name: string) => path.join(folder, name).split(path.sep).join('/');
  assert.deepEqual(
    reachableModules([inFolder('start.ts')], [inFolder('end.ts')]),
    ['a.ts', 'b.ts', 'c.mjs', 'start.ts'].map(inFolder),
  );
});

/** What the package has at its top besides what is written for it. */
const expectedTop = ['CHANGELOG.md', 'LICENSE', 'README.md', 'brands', 'content', 'docs', 'public', 'src'];

test('the program has all that a build reads, and nothing of the workshop', () => {
  const files = programFiles();
  for (const needed of [
    'src/cli/bin.mjs',
    'src/cli/launch.mjs',
    'src/cli/build.ts',
    'src/create/project-manifest.mjs',
    'src/brand/scaffold/project/gitignore',
    'src/features/print/fonts/LICENSE',
    'content/pages/en/home.mdx',
    'brands/midshire/brand.yaml',
    'docs/branding.md',
    'docs/hosting.md',
    'LICENSE',
    'CHANGELOG.md',
    'src/components/content/Call.astro',
    'src/features/search/learn-evidence.ts',
  ])
    assert.ok(files.includes(needed), needed);
  for (const unwanted of [
    'src/accessibility/index.ts',
    'src/distribution/compile-modules.ts',
    'src/create/create.mjs',
    'src/cli/lint.ts',
    'src/cli/waymark.mjs',
    'src/build/renderer-entry.ts',
    'src/components/Phone.astro',
    'src/integrations/compile-renderer.ts',
    'src/styles/site.scss',
    'brands/midshire/tested.json',
    'docs/architecture.md',
    'package.json',
  ])
    assert.ok(!files.includes(unwanted), unwanted);
  assert.deepEqual([...new Set(files.map((file) => file.split('/')[0]))], expectedTop);
  assert.deepEqual(
    accessibilityFiles().filter((file) => !/^src\/accessibility\/|^LICENSE$/.test(file)),
    [],
  );
});

test('links to what is not in the package become their words, others stay', () => {
  const packed = ['docs/branding.md', 'docs/hosting.md', 'brands/midshire/brand.yaml'];
  const text = [
    '[hosting](hosting.md) and [steps](hosting.md#nginx)',
    '[decision 85](decisions/085-pictures.md) and [a](decisions/)',
    '![A page](brands/lowmoor.png) [pack](../brands/midshire/)',
    '[site](https://example.org) [below](#names) [mail](mailto:a@example.org)',
  ];
  assert.deepEqual(withoutMissingLinks(text.join('\n'), 'docs/branding.md', packed).split('\n'), [
    text[0],
    'decision 85 and a',
    'A page [pack](../brands/midshire/)',
    text[3],
  ]);
});
