import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textFiles } from '../../../output/text-files.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const generatedTextFiles: BuiltSiteRule = {
  id: 'generated-text-files',
  description:
    'No generated file, such as the open data, that differs from the facts and pages: programs pass its numbers on.',
  check({ folder, sites }, report) {
    report(
      [...textFiles(sites)].flatMap(([name, made]) => {
        const file = path.join(folder, name);
        if (existsSync(file) && readFileSync(file, 'utf8') === made) return [];
        return {
          file: path.join(path.basename(folder), name),
          message: 'this is not what the facts and pages say',
          fix: 'the file that the build makes',
        };
      }),
    );
  },
};
