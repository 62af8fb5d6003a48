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

/** Whether a page that weighs this much is accepted. */
function isLight(bytes: number, suffix: string): boolean {
  writeFileSync(path.join(folder, 'a.html'), 'x'.repeat(suffix ? 99_999 : bytes));
  if (suffix) writeFileSync(path.join(folder, `a.html${suffix}`), 'x'.repeat(bytes));
  else rmSync(path.join(folder, 'a.html.br'), { force: true });
  const site = { folder, pages: [{ file: 'a.html', name: 'a.html' }] } as unknown as BuiltSite;
  return runRules([weight], site, 'a.html').length === 0;
}

testLimits(limits, {
  maxPageBytes: { max: 14_600, accepts: (bytes) => isLight(bytes, '') && isLight(bytes, '.br') },
});
