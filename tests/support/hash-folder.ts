import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/runtime/list-files.ts';

/** One hash of every file name and byte in a folder. */
export function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}
