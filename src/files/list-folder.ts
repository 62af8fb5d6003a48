import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type FileFault, kindFault, systemFault } from './file-fault.ts';
import { clashingNames, isClutter, nameFault } from './file-names.ts';

/** The plain files below a folder, and what is wrong with the rest. */
export interface Listing {
  /** Path segments below the folder, sorted by code unit. */
  files: string[][];
  faults: { parts: string[]; fault: FileFault }[];
}

/** Returns the names in a folder but what systems and editors leave there, sorted by code unit; or why it cannot be read. */
export function namesIn(folder: string): { names: string[]; fault?: FileFault | undefined } {
  try {
    // localeCompare would depend on the locale of the computer.
    return {
      names: readdirSync(folder)
        .filter((name) => !isClutter(name))
        .sort(),
    };
  } catch (error) {
    return { names: [], fault: systemFault(error) };
  }
}

/** Something in a folder. */
export interface Entry {
  name: string;
  isFolder: boolean;
}

/** Returns what a folder holds, as `namesIn` does. A link is no folder. */
export function entriesIn(folder: string): { entries: Entry[]; fault?: FileFault | undefined } {
  const { names, fault } = namesIn(folder);
  const entries = names.map((name) => ({ name, isFolder: lookAt(path.join(folder, name), name).isFolder }));
  return { entries, fault };
}

/**
 * Lists the plain files below a folder. No link is followed; a link, a pipe, a name that not every computer can have, and more than
 * `maxFiles` entries are faults. Throws only for a bug.
 */
export function listFolder(root: string, maxFiles: number): Listing {
  const listing: Listing = { files: [], faults: [] };
  const folders: string[][] = [[]];
  let count = 0;
  for (let parts = folders.pop(); parts; parts = folders.pop()) {
    const { names, fault } = namesIn(path.join(root, ...parts));
    if (fault) listing.faults.push({ parts, fault });
    count += names.length;
    if (count > maxFiles) {
      listing.faults.push({ parts: [], fault: fullFault(maxFiles) });
      break;
    }
    folders.push(...listNames(listing, { root, parts, names }));
  }
  listing.files.sort((a, b) => (a.join('/') < b.join('/') ? -1 : 1));
  return listing;
}

function fullFault(maxFiles: number): FileFault {
  return { what: `holds more than ${maxFiles} files and folders`, fix: 'only the files that the site shows' };
}

/** Adds what a folder holds to the listing, and returns the folders in it. */
function listNames(
  listing: Listing,
  { root, parts, names }: { root: string; parts: string[]; names: string[] },
): string[][] {
  const clashes = clashingNames(names);
  for (const { name, fault } of clashes) listing.faults.push({ parts: [...parts, name], fault });
  const folders: string[][] = [];
  for (const name of names) {
    const each = [...parts, name];
    const { isFolder, fault } = lookAt(path.join(root, ...each), name);
    if (fault) listing.faults.push({ parts: each, fault });
    else if (isFolder) folders.push(each);
    else if (!clashes.some((clash) => clash.name === name)) listing.files.push(each);
  }
  return folders;
}

function lookAt(file: string, name: string): { isFolder: boolean; fault?: FileFault | undefined } {
  try {
    const stats = lstatSync(file);
    const isFolder = stats.isDirectory();
    return { isFolder, fault: nameFault(name) ?? (isFolder ? undefined : kindFault(stats)) };
  } catch (error) {
    return { isFolder: false, fault: systemFault(error) };
  }
}

/** Returns why this is not a folder that can be read from; `isMissing` when there is nothing. A link to a folder is none. */
export function folderFault(folder: string): FileFault | undefined {
  try {
    const stats = lstatSync(folder);
    if (stats.isDirectory()) return undefined;
    const fix = `${path.basename(folder)} as a folder`;
    return stats.isSymbolicLink() ? { what: 'is a link', fix } : { what: 'is not a folder', fix };
  } catch (error) {
    return systemFault(error);
  }
}
