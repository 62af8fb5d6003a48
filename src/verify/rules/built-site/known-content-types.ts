import path from 'node:path';
import { contentTypes, fileExtension } from '../../../hosting/content-types.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const knownContentTypes: BuiltSiteRule = {
  id: 'known-content-types',
  description: 'No file of a type that hosts do not know: with `nosniff`, a browser refuses it.',
  check({ folder, files }, report) {
    report(
      files
        .filter((file) => !(fileExtension(file) in contentTypes))
        .map((file) => ({
          file: path.join(path.basename(folder), file),
          message: 'no host knows the type of this file',
          fix: 'a line for its kind in src/hosting/content-types.ts',
        })),
    );
  },
};
