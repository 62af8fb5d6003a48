import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { readDoubleEntry } from '../../../src/facts/double-entry.ts';
import { isConsecutive, weekdays } from '../../../src/facts/hours.ts';
import * as limits from '../../../src/facts/limits.ts';
import { overdueSeverity } from '../../../src/facts/overdue.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';
import { reportOnRecord } from '../../support/fact-records.ts';
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
  maxStepsMonths: {
    max: 6,
    step: 1 / 31,
    accepts: (months) => {
      // 31 August has its day six months later at the end of February; a day more is too late.
      const checkBy = months > 6 ? '2026-03-01' : '2026-02-28';
      return reportOnRecord('steps', { checked: '2025-08-31', checkBy }).length === 0;
    },
  },
  minSourcesOfMedium: {
    min: 2,
    accepts: (count) => {
      const source = {
        title: 'A page',
        kind: 'maker',
        publisher: 'A maker',
        url: 'https://maker.example/menus',
      };
      const sources = Array.from({ length: count }, () => source);
      return reportOnRecord('steps', { confidence: 'medium', sources }).length === 0;
    },
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
