import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { readDoubleEntry } from '../../../src/facts/double-entry.ts';
import { isConsecutive, weekdays } from '../../../src/facts/hours.ts';
import * as limits from '../../../src/facts/limits.ts';
import { overdueSeverity } from '../../../src/facts/overdue.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';
import { testLimits } from '../../support/test-limits.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-facts-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes an empty list or object that a comment makes this large. */
function write(name: string, start: string, bytes: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${`${start} #`.padEnd(bytes - 1, 'x')}\n`);
  return file;
}

/** Both sides of 30 days before 30 November 2026. */
const daysBefore = (days: number) => (days === 30 ? '2026-10-31' : '2026-10-30');

testLimits(limits, {
  maxOverdueDays: {
    max: 30,
    accepts: (days) => overdueSeverity(daysBefore(days), '2026-11-30') === 'warning',
  },
  maxFactFileBytes: {
    max: 512 * 1024,
    accepts: (bytes) => {
      write('services.yaml', '[]', bytes);
      return !readFacts(folder).diagnostics.some(({ message }) => /larger than 512 kB/.test(message));
    },
  },
  maxDoubleEntryBytes: {
    max: 512 * 1024,
    accepts: (bytes) => readDoubleEntry(write('double-entry.yaml', '{}', bytes)).diagnostics.length === 0,
  },
  minDaysOfRange: { min: 3, accepts: (count) => isConsecutive(weekdays.slice(0, count)) },
});
