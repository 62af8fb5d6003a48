import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { readExchange } from '../../../src/translate/exchange.ts';
import * as limits from '../../../src/translate/limits.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-exchange-'));
after(() => rmSync(folder, { recursive: true }));

testLimits(limits, {
  maxExchangeBytes: {
    max: 20_000_000,
    accepts: (bytes) => {
      const file = path.join(folder, 'back.csv');
      const head = 'name,english,translation\na,b,';
      writeFileSync(file, head + 'x'.repeat(bytes - head.length));
      return readExchange(file).diagnostics.length === 0;
    },
  },
});
