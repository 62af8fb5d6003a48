import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Returns the folders of all packs in `brands/`, the default of commands. */
export function allPackFolders(): string[] {
  return readdirSync('brands')
    .map((name) => path.join('brands', name))
    .filter((folder) => existsSync(path.join(folder, 'brand.yaml')));
}
