import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { readLockfile } from '../../../../src/site/upgrade/brand-lockfile.ts';
import { checkAllPacks } from '../../../../src/site/upgrade/check-all-packs.ts';
import * as limits from '../../../../src/site/upgrade/limits.ts';
import { testLimits } from '../../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-lockfile-'));
after(() => rmSync(folder, { recursive: true }));
const content = JSON.stringify({ waymark: '0.1.0', fields: [], facts: {}, pages: {} });

const listedFacts = checkAllPacks([]).summary.match(/^ {2}\d{4}-/gm)?.length ?? 0;

testLimits(limits, {
  maxListedFacts: { max: 10, accepts: (count) => listedFacts >= count },
  maxLockfileBytes: {
    max: 1024 * 1024,
    accepts: (bytes) => {
      writeFileSync(path.join(folder, 'checked.json'), content.padEnd(bytes, '\n'));
      return readLockfile(folder).checked !== undefined;
    },
  },
});
