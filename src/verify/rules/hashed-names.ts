import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from './rule.ts';

/** A hash of twelve letters within the name of a file. */
const hashed = /\.([0-9a-f]{12})\.[a-z]+$/;

/** A file with a hash in its name has the content of that hash: browsers keep it for a year without asking. */
export const hashedNames: Rule = ({ folder, files }) =>
  files.flatMap((name) => {
    const [, hash] = hashed.exec(name) ?? [];
    if (!hash) return [];
    const own = createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
    if (own.startsWith(hash)) return [];
    return {
      file: path.join(path.basename(folder), name),
      wrong: 'the content is not the one that the name stands for',
      instead: 'the file that the build makes',
    };
  });
