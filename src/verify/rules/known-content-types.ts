import path from 'node:path';
import { contentTypes, fileExtension } from '../../hosting/content-types.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** Hosts know the type of every file: with `nosniff`, a browser refuses one that has none. */
export const knownContentTypes: BuiltSiteRule = ({ folder, files }) =>
  files
    .filter((file) => !(fileExtension(file) in contentTypes))
    .map((file) => ({
      file: path.join(path.basename(folder), file),
      message: 'no host knows the type of this file',
      fix: 'a line for its kind in src/hosting/content-types.ts',
    }));
