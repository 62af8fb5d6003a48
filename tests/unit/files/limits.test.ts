import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import * as limits from '../../../src/files/limits.ts';
import { rereadTextFile } from '../../../src/files/text-file.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-file-limits-'));
after(() => rmSync(folder, { recursive: true }));

testLimits(limits, {
  maxTextFileBytes: {
    max: 256 * 1024,
    accepts: (bytes) => {
      const file = path.join(folder, 'page.mdx');
      writeFileSync(file, 'x'.repeat(bytes));
      try {
        return rereadTextFile(file).length === bytes;
      } catch {
        return false;
      }
    },
  },
});
