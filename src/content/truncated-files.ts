import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const dataFilePattern = /\.(?:yaml|json)$/;

/**
 * Files of facts and lists that end within a line, as one does that was cut off when a disk was full or a copy stopped. Much
 * of a list can still be read then, and what it lacks nobody would miss. Pages are held to their last component.
 */
export function truncatedFiles(folder: string): Diagnostic[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => dataFilePattern.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => !readFileSync(file, 'latin1').endsWith('\n'))
    .map((file) => ({
      file,
      message: 'the file ends within a line, as if it had been cut off',
      fix: 'the whole file, with a line break at its end',
    }));
}
