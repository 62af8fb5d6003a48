import { readdirSync } from 'node:fs';
import path from 'node:path';
import { moduleExtension } from '../runtime/installation.ts';

/** Folder of the host modules, relative to the project root. This room reads only their names. */
export const hostFolder = 'src/hosting/hosts';

/** Returns the names of the hosts in a folder. Subfolders contain modules of one host. */
export function readHostNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(moduleExtension))
    .map((file) => path.parse(file).name)
    .sort();
}

/** Names of the supported hosts, as in brand.yaml. */
export const hostNames = readHostNames(hostFolder);
