import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

/** A content hash of twelve hexadecimal digits in a file name. */
const contentHash = /\.([0-9a-f]{12})\.[a-z]+$/;

export const hashedNames: BuiltSiteRule = {
  id: 'hashed-names',
  description:
    'No file whose content differs from the hash in its name: browsers keep it for a year without asking again.',
  check({ folder, files }, report) {
    report(
      files.flatMap((name) => {
        const [, hash] = contentHash.exec(name) ?? [];
        if (!hash) return [];
        const own = createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex');
        if (own.startsWith(hash)) return [];
        return {
          file: path.join(path.basename(folder), name),
          message: 'the content is not the one that the name stands for',
          fix: 'the file that the build makes',
        };
      }),
    );
  },
};
