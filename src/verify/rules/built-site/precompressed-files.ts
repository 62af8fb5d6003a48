import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPrecompressed } from '../../../hosting/served-files.ts';
import { encodings, isEncodingOf, shouldPrecompress } from '../../../output/precompress.ts';
import { listFiles } from '../../../runtime/list-files.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const precompressedFiles: BuiltSiteRule = {
  id: 'precompressed-files',
  description:
    'No compressed file that differs from the file beside it, and none missing: visitors get the compressed one.',
  check({ folder, files }, report) {
    const diagnostic = (file: string, message: string) => ({
      file: path.join(path.basename(folder), file),
      message,
      fix: 'the copies that the build makes',
    });
    const message = files.flatMap((file) => {
      const content = readFileSync(path.join(folder, file));
      if (!shouldPrecompress(file, content.length)) return [];
      return encodings.flatMap((coding) => {
        const copy = path.join(folder, file + coding.suffix);
        if (!existsSync(copy)) return [diagnostic(file, `the compressed copy ${coding.suffix} is missing`)];
        if (isEncodingOf(content, readFileSync(copy), coding)) return [];
        return [diagnostic(file + coding.suffix, 'the copy is of something else')];
      });
    });
    const left = listFiles(folder)
      .filter((file) => isPrecompressed(file) && !files.includes(file.replace(/\.\w+$/, '')))
      .map((file) => diagnostic(file, 'the copy is of a file that is not there'));
    report([...message, ...left]);
  },
};
