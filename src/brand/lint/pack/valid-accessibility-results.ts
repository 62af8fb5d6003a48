import path from 'node:path';
import { accessibilityResultsFile, readAccessibilityResults } from '../../accessibility-results-file.ts';
import type { PackRule } from '../pack-rule.ts';

export const validAccessibilityResults: PackRule = {
  id: 'valid-accessibility-results',
  description:
    'No record of accessibility tests that is unreadable, dated in the future, or at odds with a statement that names no problem: the statement shows it.',
  check({ folder, data, today }, report) {
    const { record, message } = readAccessibilityResults(folder);
    const file = path.join(folder, accessibilityResultsFile);
    const fix = `a record made by: npm run accessibility -- dist/${data.id} --record "${folder}"`;
    if (message !== undefined)
      return report({ file, message: `this record of a test cannot be used: ${message}`, fix });
    if (record === undefined) return;
    if (record.date > today)
      return report({ file, message: `the day of the test, ${record.date}, is to come`, fix });
    if (record.failing.length === 0 || data.accessibility.problems.length > 0) return;
    report({
      file,
      message: `programs found what fails (${record.failing.map(({ rule }) => rule).join(', ')}), and the statement names no problem`,
      fix: 'the problem in brand.yaml, under "accessibility", "problems"; or mend it and test again',
    });
  },
};
