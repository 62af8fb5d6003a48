import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import axe from 'axe-core';
import {
  colourRules,
  type Finding,
  focusIndicators,
  interactiveRuleSets,
  representativeSample,
  staticRules,
  type TestRun,
  testFolder,
} from '../../src/accessibility/index.ts';
import { runCrossPageRules } from '../../src/accessibility/rules/run-cross-page-rules.ts';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { builtPages, siteFolder } from '../support/built-site-fixture.ts';
import { formatFailures } from './mutated-pages.ts';
import { trimRepetition } from './trim-repetition.ts';

// Every page is audited on a wide screen and zoomed to a narrow one, by the rules that depend on its text and on what stands where.
// A few pages hold every element signature together. Copies of these without what only repeats are audited by every engine and
// rule in every setting. Fewer hold every control: on these, what a keyboard, a pointer and time do is tried too.
// `npm run accessibility` does all of it on every page.
const settingsForAllPages = ['wide-light', 'zoomed'] as const;
const engineSettingsForAllPages = ['wide-light'] as const;
const allRules = [
  ...axe.getRules().map(({ ruleId }) => `axe-core: ${ruleId}`),
  ...staticRules.map(({ id }) => `waymark: ${id}`),
];
const rulesForAllPages = allRules.filter(
  (rule) => rule === 'waymark: text-contrast' || !colourRules.includes(rule),
);

/** What a visitor operates, or a script changes. */
const controls =
  'a[href], button, input, select, textarea, label, form, summary, details, dialog, iframe, video, audio, [tabindex], [role], [aria-live], [popover], [draggable], [contenteditable]';
/** Interactive rules that watch every element of a page and press few. */
const watchingRules = ['less-motion', 'moves-by-itself', 'script-off', 'text-on-picture', 'picture-of-text'];
const watchingRuleSets = interactiveRuleSets.filter(({ rules }) =>
  rules.some(({ id }) => watchingRules.includes(id)),
);

// The front page of another pack is this one in other colours.
const settingsForColours = ['wide-light', 'wide-dark', 'contrast-light', 'contrast-dark'] as const;
const engineSettingsForColours = ['wide-light', 'wide-dark'] as const;

const operated = representativeSample(builtPages, controls);
const sample = [...new Set([...operated, ...representativeSample(builtPages)])];
const isOperated = new Set(operated.map(({ file }) => file));
type Results = Map<string, PromiseWithResolvers<Finding[]>>;
const resultsFor = (pages: readonly { file: string }[]): Results =>
  new Map(pages.map(({ file }) => [file, Promise.withResolvers<Finding[]>()]));
const [pageResults, sampleResults, usedResults] = [
  resultsFor(builtPages),
  resultsFor(sample),
  resultsFor(sample),
];
let auditRun: Promise<TestRun>;
let sampleRun: Promise<TestRun>;
let usedRun: Promise<TestRun>;

before(() => {
  const trimmed = {
    folder: siteFolder,
    failuresOnly: true,
    virtualPages: sample.map(trimRepetition),
    only: (file: string) => sampleResults.has(file),
  };
  auditRun = testFolder({
    folder: siteFolder,
    failuresOnly: true,
    engines: ['axe-core', 'waymark'],
    rules: () => rulesForAllPages,
    interactive: () => [],
    settings: () => settingsForAllPages,
    engineSettings: () => engineSettingsForAllPages,
    onPage: (file, found) => pageResults.get(file)?.resolve(found),
  });
  sampleRun = auditRun.then(() =>
    testFolder({
      ...trimmed,
      interactive: () => [],
      onPage: (file, found) => sampleResults.get(file)?.resolve(found),
    }),
  );
  sampleRun.catch(() => {});
  usedRun = sampleRun.then(() =>
    testFolder({
      ...trimmed,
      engines: ['waymark'],
      settings: () => [],
      interactive: (file) => (isOperated.has(file) ? interactiveRuleSets : watchingRuleSets),
      onPage: (file, found) => usedResults.get(file)?.resolve(found),
    }),
  );
  usedRun.catch(() => {});
});

/** What a run found on a page, as soon as it has; rejects when the run fails. */
async function failuresOn(run: Promise<TestRun>, results: Results, file: string): Promise<string[]> {
  const found = results.get(file)?.promise;
  const findings = await Promise.race([found, run.then(() => found)]);
  assert.ok(findings, `${file} was not audited`);
  return formatFailures(findings);
}

for (const { file } of builtPages)
  test(`no barrier on ${file}`, async () => {
    assert.deepEqual(await failuresOn(auditRun, pageResults, file), []);
  });

for (const { file } of sample) {
  test(`no barrier on ${file} in any setting`, async () => {
    assert.deepEqual(await failuresOn(sampleRun, sampleResults, file), []);
  });
  const way = isOperated.has(file) ? 'for keyboard, pointer and forms' : 'while it is watched';
  test(`no barrier on ${file} ${way}`, async () => {
    assert.deepEqual(await failuresOn(usedRun, usedResults, file), []);
  });
}

test('the rules for all pages leave out the colours of single elements only', () => {
  assert.equal(watchingRuleSets.length, watchingRules.length);
  assert.deepEqual(
    allRules.filter((rule) => !rulesForAllPages.includes(rule)),
    [
      'axe-core: color-contrast',
      'axe-core: link-in-text-block',
      'waymark: chart-contrast',
      'waymark: control-boundary',
      'waymark: forced-colours',
      'waymark: icon-contrast',
      'waymark: placeholder-contrast',
      'waymark: state-contrast',
      'waymark: tick-contrast',
    ],
  );
});

test('no barrier between pages', () => {
  assert.deepEqual(formatFailures(runCrossPageRules(builtPages)), []);
});

// The accessibility results of each pack say when all that only this pack has was tested.
for (const pack of allPackFolders()
  .map((name) => path.basename(name))
  .filter((name) => `dist/${name}` !== siteFolder))
  test(`no barrier on the front page of ${pack}`, async (context) => {
    const [folder, file] = [`dist/${pack}`, 'index.html'];
    if (!existsSync(`${folder}/${file}`)) return context.skip(`${pack} is not built`);
    const { findings } = await testFolder({
      folder,
      failuresOnly: true,
      virtualPages: [trimRepetition({ file, html: readFileSync(`${folder}/${file}`, 'utf8') })],
      only: (each) => each === file,
      rules: () => colourRules,
      interactive: () => [focusIndicators],
      settings: () => settingsForColours,
      engineSettings: () => engineSettingsForColours,
    });
    assert.deepEqual(formatFailures(findings), []);
  });
