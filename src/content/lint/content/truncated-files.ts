import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentRule } from '../content-rule.ts';

const dataFilePattern = /\.(?:yaml|json)$/;

export const truncatedFiles: ContentRule = {
  id: 'truncated-files',
  description:
    'No data file that ends within a line, as one does that was cut off by a full disk: much of a list can still be read then, and what it lacks would not be missed.',
  check({ folder }, report) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => dataFilePattern.test(each))) {
      const file = path.join(folder, name);
      if (readFileSync(file, 'latin1').endsWith('\n')) continue;
      report({
        file,
        message: 'the file ends within a line, as if it had been cut off',
        fix: 'the whole file, with a line break at its end',
      });
    }
  },
};
