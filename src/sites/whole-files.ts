import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';

const lists = /\.(?:yaml|json)$/;

/**
 * Files of facts and lists that end within a line, as one does that was cut off when a disk was full or a copy stopped. Much
 * of a list can still be read then, and what it lacks nobody would miss. Pages are held to their last component.
 */
export function cutOff(folder: string): Problem[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => lists.test(name))
    .map((name) => path.join(folder, name))
    .filter((file) => !readFileSync(file, 'latin1').endsWith('\n'))
    .map((file) => ({
      file,
      wrong: 'the file ends within a line, as if it had been cut off',
      instead: 'the whole file, with a line break at its end',
    }));
}
