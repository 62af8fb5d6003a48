import path from 'node:path';
import { accessibilityResultsFile, readAccessibilityResults } from '../accessibility-results-file.ts';
import type { PackRule } from './pack-rule.ts';

/** The accessibility statement shows what programs found: their record can be read, has no day to come, and hides nothing. */
export const validAccessibilityResults: PackRule = ({ folder, data }, { today }) => {
  const { record, message } = readAccessibilityResults(folder);
  const file = path.join(folder, accessibilityResultsFile);
  const fix = `a record made by: npm run accessibility -- dist/${path.basename(folder)} --record`;
  if (message !== undefined)
    return [{ file, message: `this record of a test cannot be used: ${message}`, fix }];
  if (record === undefined) return [];
  if (record.date > today) return [{ file, message: `the day of the test, ${record.date}, is to come`, fix }];
  if (record.failing.length === 0 || data.accessibility.problems.length > 0) return [];
  return [
    {
      file,
      message: `programs found what fails (${record.failing.map(({ rule }) => rule).join(', ')}), and the statement names no problem`,
      fix: 'the problem in brand.yaml, under "accessibility", "problems"; or mend it and test again',
    },
  ];
};
