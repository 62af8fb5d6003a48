import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textFiles } from '../../output/text-files.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** What programs read, such as the facts as open data, says what the facts and pages say, to the last digit. */
export const generatedTextFiles: BuiltSiteRule = ({ folder, sites }) =>
  [...textFiles(sites)].flatMap(([name, made]) => {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === made) return [];
    return {
      file: path.join(path.basename(folder), name),
      message: 'this is not what the facts and pages say',
      fix: 'the file that the build makes',
    };
  });
