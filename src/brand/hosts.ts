import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A host is the file of its name in this folder, from the root of the project. Only the names are read here. */
export const hostFolder = 'src/hosting/hosts';

/** The names of the hosts in a folder: each is a file, and folders hold the parts of one. */
export function readHostNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.parse(file).name)
    .sort();
}

/** The hosts for which a build writes files, by the names that a brand gives them. */
export const hostNames = readHostNames(hostFolder);
