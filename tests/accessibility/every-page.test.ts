import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import {
  type Finding,
  focusIndicators,
  interactiveRuleSets,
  representativeSample,
  type TestRun,
  testFolder,
} from '../../src/accessibility/index.ts';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { formatFailures } from './mutated-pages.ts';

// What is slow (a walk with the keyboard, presses, forms, time), and the settings that depend on the shapes of elements and not
// on their text, run on a few pages that hold every shape of element together. On the others the engines run in two of their
// four settings, which have both widths and both colour schemes. `npm run accessibility` runs everything on every page.
const settingsForAllPages = ['wide-light', 'zoomed', 'narrow-dark', 'spaced-narrow'] as const;
// The front page of another pack is this one in other colours.
const settingsForColours = [
  'wide-light',
  'wide-dark',
  'contrast-light',
  'contrast-dark',
  'forced-light',
  'forced-dark',
  'narrow-light',
] as const;
const samplePages = new Set(representativeSample(builtPages).map(({ file }) => file));
const findingsByPage = new Map(builtPages.map(({ file }) => [file, Promise.withResolvers<Finding[]>()]));
let auditRun: Promise<TestRun>;

before(() => {
  auditRun = testFolder({
    folder: siteFolder,
    interactive: (file) => (samplePages.has(file) ? interactiveRuleSets : []),
    settings: (file) => (samplePages.has(file) ? undefined : settingsForAllPages),
    onPage: (file, found) => findingsByPage.get(file)?.resolve(found),
  });
  auditRun.catch(() => {});
});

for (const { file } of builtPages)
  test(`no barrier on ${file}${samplePages.has(file) ? ', also with a keyboard' : ''}`, async () => {
    const answer = findingsByPage.get(file)?.promise;
    const found = await Promise.race([answer, auditRun.then(() => answer)]);
    assert.deepEqual(formatFailures(found ?? []), []);
  });

test('no barrier between pages', async () => {
  assert.deepEqual(formatFailures((await auditRun).findings), []);
});

// The accessibility results of each pack say when all that only this pack has was tested.
for (const pack of allPackFolders()
  .map((name) => path.basename(name))
  .filter((name) => `dist/${name}` !== siteFolder))
  test(`no barrier on the front page of ${pack}`, async (context) => {
    const other = `dist/${pack}`;
    if (!existsSync(`${other}/index.html`)) return context.skip(`${pack} is not built`);
    const { findings } = await testFolder({
      folder: other,
      only: (file) => file === 'index.html',
      interactive: () => [focusIndicators],
      settings: () => settingsForColours,
    });
    assert.deepEqual(formatFailures(findings), []);
  });
