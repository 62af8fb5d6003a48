// What real profiles of three browsers contain after a visit
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { skipReason } from '../support/browser-engines/browser-availability.ts';
import type { BrowserEngine } from '../support/browser-engines/browser-engine.ts';
import { printFigures } from '../support/statistics.ts';
import { browserTraces, profileEngines, scanBlankProfile, visitAndScan } from './profile-traces.ts';
import { staleTraces, undocumentedFindings } from './scan-profile.ts';

const rows: [string, string | number][] = [];

for (const name of Object.keys(profileEngines) as BrowserEngine['name'][])
  test(`${name} stores the documented traces, and nothing else`, {
    skip: skipReason(name),
  }, async () => {
    const { finds, files } = await visitAndScan(name);
    const blank = new Set((await scanBlankProfile(name)).map(({ file, kind }) => `${file} ${kind}`));
    const ours = finds.filter(({ file, kind }) => !blank.has(`${file} ${kind}`));
    rows.push([`${name}: files of the profile`, files]);
    for (const { file, kind } of ours) rows.push([`${name}: ${kind}`, file]);
    assert.deepEqual(
      undocumentedFindings(ours, name, browserTraces),
      [],
      'what content/browser-traces.yaml does not tell of',
    );
    assert.deepEqual(staleTraces(ours, name, browserTraces), [], 'what is no longer kept');
  });

after(() => printFigures(rows));
