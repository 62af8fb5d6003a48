import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file under a folder, relative to it, with forward slashes, in a fixed order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Every HTML file under a folder. */
export function htmlFiles(folder: string): string[] {
  return filesIn(folder).filter((file) => file.endsWith('.html'));
}
