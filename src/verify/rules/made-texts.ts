import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textFiles } from '../../hosting/text-files.ts';
import type { Rule } from './rule.ts';

/** What programs read, such as the facts as open data, says what the facts and pages say, to the last digit. */
export const madeTexts: Rule = ({ folder, sites }) =>
  [...textFiles(sites)].flatMap(([name, made]) => {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === made) return [];
    return {
      file: path.join(path.basename(folder), name),
      wrong: 'this is not what the facts and pages say',
      instead: 'the file that the build makes',
    };
  });
