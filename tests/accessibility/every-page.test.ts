import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import {
  type Finding,
  focusIndicators,
  representativeSample,
  type TestRun,
  testFolder,
} from '../../src/accessibility/index.ts';
import { runCrossPageRules } from '../../src/accessibility/rules/run-cross-page-rules.ts';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { formatFailures } from './mutated-pages.ts';
import { trimRepetition } from './trim-repetition.ts';

// A few pages hold every shape of element together. On these the engines run in all four of their settings, our own rules in
// every setting, and what is slow (a walk with the keyboard, presses, forms, time) on copies without elements that only repeat
// others. What depends on text or on the place of an element is seen on every page: axe in one setting, our own rules on a wide
// screen and zoomed to a narrow one. `npm run accessibility` runs everything on every page.
const settingsForAllPages = ['wide-light', 'zoomed'] as const;
const engineSettingsForAllPages = ['wide-light'] as const;
// The front page of another pack is this one in other colours.
const settingsForColours = ['wide-light', 'wide-dark', 'contrast-light', 'contrast-dark'] as const;
const engineSettingsForColours = ['wide-light', 'wide-dark'] as const;
const sample = representativeSample(builtPages);
const samplePages = new Set(sample.map(({ file }) => file));
type Results = Map<string, PromiseWithResolvers<Finding[]>>;
const resultsFor = (pages: readonly { file: string }[]): Results =>
  new Map(pages.map(({ file }) => [file, Promise.withResolvers<Finding[]>()]));
const [pageResults, keyboardResults] = [resultsFor(builtPages), resultsFor(sample)];
let sampleRun: Promise<TestRun>;
let auditRun: Promise<TestRun>;
let keyboardRun: Promise<TestRun>;

before(() => {
  const shared = {
    folder: siteFolder,
    failuresOnly: true,
    interactive: () => [],
    onPage: (file: string, found: Finding[]) => pageResults.get(file)?.resolve(found),
  };
  sampleRun = testFolder({ ...shared, only: (file) => samplePages.has(file) });
  auditRun = sampleRun.then(() =>
    testFolder({
      ...shared,
      only: (file) => !samplePages.has(file),
      engines: ['axe-core', 'waymark'],
      settings: () => settingsForAllPages,
      engineSettings: () => engineSettingsForAllPages,
    }),
  );
  auditRun.catch(() => {});
  keyboardRun = auditRun.then(() =>
    testFolder({
      folder: siteFolder,
      virtualPages: sample.map(trimRepetition),
      only: (file) => samplePages.has(file),
      engines: ['waymark'],
      settings: () => [],
      onPage: (file, found) => keyboardResults.get(file)?.resolve(found),
    }),
  );
  keyboardRun.catch(() => {});
});

/** What a run found on a page, as soon as it has; rejects when the run fails. */
function foundBy(run: Promise<TestRun>, results: Results, file: string): Promise<Finding[] | undefined> {
  const found = results.get(file)?.promise;
  return Promise.race([found, run.then(() => found)]);
}

for (const { file } of builtPages)
  test(`no barrier on ${file}`, async () => {
    const run = samplePages.has(file) ? sampleRun : auditRun;
    const found = await foundBy(run, pageResults, file);
    assert.ok(found, `${file} was not audited`);
    assert.deepEqual(formatFailures(found), []);
  });

for (const { file } of sample)
  test(`no barrier on ${file} for keyboard, pointer and forms`, async () => {
    const found = await foundBy(keyboardRun, keyboardResults, file);
    assert.ok(found, `${file} was not operated`);
    assert.deepEqual(formatFailures(found), []);
  });

test('no barrier between pages', () => {
  assert.deepEqual(formatFailures(runCrossPageRules(builtPages)), []);
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
      failuresOnly: true,
      only: (file) => file === 'index.html',
      interactive: () => [focusIndicators],
      settings: () => settingsForColours,
      engineSettings: () => engineSettingsForColours,
    });
    assert.deepEqual(formatFailures(findings), []);
  });
