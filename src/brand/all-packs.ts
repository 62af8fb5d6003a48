import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folders of every pack in `brands/`, which commands work on when none is named. */
export function allPackFolders(): string[] {
  return readdirSync('brands')
    .map((name) => path.join('brands', name))
    .filter((folder) => existsSync(path.join(folder, 'brand.yaml')));
}
