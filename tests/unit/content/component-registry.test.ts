import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AttributeDefinition } from '../../../src/content/component-metadata.ts';
import {
  componentFolder,
  componentRegistry,
  importBesideComponents,
  readComponents,
} from '../../../src/content/component-registry.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-components-'));
cpSync(componentFolder, folder, { recursive: true });
// The one module that metadata imports is below the components in the project, and not below this copy.
const project = pathToFileURL(path.resolve('src')).href;
for (const file of globSync(`${folder}/*.ts`))
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll("'../../", `'${project}/`));
after(() => rmSync(folder, { recursive: true }));

const add = (name: string, text: string) => writeFileSync(path.join(folder, name), text);

test('one file is a component: a block without attributes, for every use', async () => {
  add('Added.astro', '<p>Added</p>');
  const { Added, ...others } = await readComponents(folder);
  assert.deepEqual(Added, { form: 'block', attributes: {}, facts: [] });
  // The modules are copies, so their functions are others.
  assert.deepEqual(JSON.parse(JSON.stringify(others)), JSON.parse(JSON.stringify(componentRegistry)));
});

test('metadata beside a component overrides the defaults', async () => {
  add('Other.astro', '<slot />');
  add('Other.meta.ts', "export const metadata = { form: 'container', facts: ['hl-999'], listsPages: true };");
  assert.deepEqual((await readComponents(folder))['Other'], {
    form: 'container',
    attributes: {},
    facts: ['hl-999'],
    listsPages: true,
  });
  rmSync(path.join(folder, 'Other.meta.ts'));
});

test('what a component shows beside facts is declared beside it too', async () => {
  add('Added.numbers.ts', "export const shownNumbers = () => ['4 things'];");
  const modules = await importBesideComponents<{ shownNumbers: () => string[] }>(folder, '.numbers');
  assert.deepEqual(modules.get('Added')?.shownNumbers(), ['4 things']);
  assert.ok(modules.has('Maximum'));
  assert.ok(!modules.has('Helpline'));
});

test('a file of metadata without the export is an error, since it would change nothing', async () => {
  add('Added.meta.ts', "export const meta = { form: 'container' };");
  await assert.rejects(
    readComponents(folder),
    /Added\.meta\.ts has no export "metadata"\. Write: export const metadata/,
  );
  rmSync(path.join(folder, 'Added.meta.ts'));
});

test('metadata without its component is an error, since it would be a renamed one', async () => {
  add('Gone.meta.ts', 'export const metadata = {};');
  await assert.rejects(readComponents(folder), /Gone\.meta\.ts stands beside no Gone\.astro/);
});

test('the types of attributes are a closed list, so that a misspelt one does not compile', () => {
  const types: AttributeDefinition[] = ['text?', 'services', 'one of a, b'];
  // @ts-expect-error There is no kind of fact "helplines".
  types.push('helplines');
  assert.equal(types.length, 4);
});

test('no other file lists components by name', () => {
  const names = Object.keys(componentRegistry).filter((name) => name.length > 4);
  const lists = globSync('src/**/*.ts', { exclude: [`${componentFolder}/**`] }).filter((file) => {
    const text = readFileSync(file, 'utf8');
    return names.filter((name) => new RegExp(`['"]${name}['"]|^  ${name}: `, 'm').test(text)).length > 2;
  });
  assert.deepEqual(lists, []);
});
