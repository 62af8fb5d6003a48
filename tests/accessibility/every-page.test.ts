import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Finding } from '../../src/accessibility/finding.ts';
import { focusIndicators } from '../../src/accessibility/rules/interactive/focus-indicators.ts';
import { interactiveRuleSets } from '../../src/accessibility/rules/interactive/index.ts';
import { representativeSample } from '../../src/accessibility/runner/representative-sample.ts';
import { type TestRun, testFolder } from '../../src/accessibility/runner/test-folder.ts';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { formatFailures } from './mutated-pages.ts';

// Engines and checks look at every page, on a wide and a narrow screen, light and dark. What is slow (a walk with the
// keyboard, presses, forms, time), and the settings in which shapes matter and not words, runs on a few pages that hold every
// shape of element together; `npm run accessibility` runs everything on all.
const settingsForAllPages = [
  'wide-light',
  'wide-dark',
  'zoomed',
  'narrow-dark',
  'narrow-light',
  'spaced-narrow',
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
  test(`nothing stands in the way on ${file}${samplePages.has(file) ? ', also with a keyboard' : ''}`, async () => {
    const answer = findingsByPage.get(file)?.promise;
    const found = await Promise.race([answer, auditRun.then(() => answer)]);
    assert.deepEqual(formatFailures(found ?? []), []);
  });

test('nothing stands in the way between pages', async () => {
  assert.deepEqual(formatFailures((await auditRun).findings), []);
});

// Other packs have the same pages in other colours: every setting, and the focus, but no walk. The record of each pack says when all that
// only it has was tested.
for (const pack of allPackFolders()
  .map((name) => path.basename(name))
  .filter((name) => `dist/${name}` !== siteFolder))
  test(`nothing stands in the way on the front page of ${pack}`, async (context) => {
    const other = `dist/${pack}`;
    if (!existsSync(`${other}/index.html`)) return context.skip(`${pack} is not built`);
    const { findings } = await testFolder({
      folder: other,
      only: (file) => file === 'index.html',
      interactive: () => [focusIndicators],
    });
    assert.deepEqual(formatFailures(findings), []);
  });
