import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { runRules } from '../../../src/diagnostics/rule.ts';
import type { BuiltSite } from '../../../src/verify/built-site.ts';
import * as limits from '../../../src/verify/limits.ts';
import { weight } from '../../../src/verify/rules/built-page/weight.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-weight-'));
after(() => rmSync(folder, { recursive: true }));

const sites = [
  { language: 'en', languageTag: 'en-GB' },
  { language: 'cy', languageTag: 'cy-GB' },
];

/** Whether a page that weighs this much is accepted, in English or in Welsh. */
function isLight(bytes: number, suffix: string, language = 'en-GB'): boolean {
  writeFileSync(path.join(folder, 'a.html'), 'x'.repeat(suffix ? 99_999 : bytes));
  if (suffix) writeFileSync(path.join(folder, `a.html${suffix}`), 'x'.repeat(bytes));
  else rmSync(path.join(folder, 'a.html.br'), { force: true });
  const site = {
    folder,
    pages: [{ file: 'a.html', name: 'a.html', language }],
    sites,
  } as unknown as BuiltSite;
  return runRules([weight], site, 'a.html').length === 0;
}

testLimits(limits, {
  maxPageBytes: { max: 14_600, accepts: (bytes) => isLight(bytes, '') && isLight(bytes, '.br') },
  maxTranslatedPageBytes: {
    max: 16_790,
    accepts: (bytes) => isLight(bytes, '', 'cy-GB') && isLight(bytes, '.br', 'cy-GB'),
  },
});
