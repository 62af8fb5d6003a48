import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Returns why nothing can be rendered in a folder; undefined when it can. Vite takes the path of each module for an address, in
 * which # begins a fragment and ? a query.
 */
export function pathError(folder: string): Diagnostic | undefined {
  const file = path.resolve(folder);
  const [character] = /[#?]/.exec(file) ?? [];
  if (character === undefined) return undefined;
  return {
    file,
    message: `the path of this folder has "${character}" in it, at which the program that renders the pages cuts it off`,
    fix: `the project in a folder without # and ? in its path: "${file.replaceAll(/[#?]/g, '').replaceAll(/ +(?=[\\/]|$)/g, '')}"`,
  };
}
