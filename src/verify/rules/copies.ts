import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codings, isCopyOf, wantsCopies } from '../../hosting/copies.ts';
import { filesIn, isCopy } from '../../hosting/files.ts';
import type { Rule } from './rule.ts';

/** Every compressed copy is one of the very file beside it, and no file that gains by one is without. */
export const copies: Rule = ({ folder, files }) => {
  const problem = (file: string, wrong: string) => ({
    file: path.join(path.basename(folder), file),
    wrong,
    instead: 'the copies that the build makes',
  });
  const wrong = files.flatMap((file) => {
    const content = readFileSync(path.join(folder, file));
    if (!wantsCopies(file, content.length)) return [];
    return codings.flatMap((coding) => {
      const copy = path.join(folder, file + coding.suffix);
      if (!existsSync(copy)) return [problem(file, `the compressed copy ${coding.suffix} is missing`)];
      if (isCopyOf(content, readFileSync(copy), coding)) return [];
      return [problem(file + coding.suffix, 'the copy is of something else')];
    });
  });
  const left = filesIn(folder)
    .filter((file) => isCopy(file) && !files.includes(file.replace(/\.\w+$/, '')))
    .map((file) => problem(file, 'the copy is of a file that is not there'));
  return [...wrong, ...left];
};
