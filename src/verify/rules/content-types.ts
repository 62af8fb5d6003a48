import path from 'node:path';
import { contentTypes, extensionOf } from '../../hosting/content-types.ts';
import type { Rule } from './rule.ts';

/** Hosts know the type of every file: with `nosniff`, a browser refuses one that has none. */
export const knownTypes: Rule = ({ folder, files }) =>
  files
    .filter((file) => !(extensionOf(file) in contentTypes))
    .map((file) => ({
      file: path.join(path.basename(folder), file),
      wrong: 'no host knows the type of this file',
      instead: 'a line for its kind in src/hosting/content-types.ts',
    }));
