import path from 'node:path';
import { readRecord, recordName } from '../program-record.ts';
import type { BrandCheck } from './check.ts';

/** The accessibility statement shows what programs found: their record can be read, has no day to come, and hides nothing. */
export const programRecord: BrandCheck = ({ folder, data }, { today }) => {
  const { record, wrong } = readRecord(folder);
  const file = path.join(folder, recordName);
  const instead = `a record made by: npm run accessibility -- dist/${path.basename(folder)} --record`;
  if (wrong !== undefined)
    return [{ file, wrong: `this record of a test cannot be used: ${wrong}`, instead }];
  if (record === undefined) return [];
  if (record.date > today)
    return [{ file, wrong: `the day of the test, ${record.date}, is to come`, instead }];
  if (record.failing.length === 0 || data.accessibility.problems.length > 0) return [];
  return [
    {
      file,
      wrong: `programs found what fails (${record.failing.map(({ rule }) => rule).join(', ')}), and the statement names no problem`,
      instead: 'the problem in brand.yaml, under "accessibility", "problems"; or mend it and test again',
    },
  ];
};
