import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { faultDiagnostic } from '../files/file-fault.ts';
import { clashingNames, nameFault } from '../files/file-names.ts';
import { entriesIn } from '../files/list-folder.ts';
import { meantName } from '../files/meant-name.ts';
import { brandFileName } from './all-packs.ts';

/** The files and folders of a pack that have a name of ours. Pictures are named in brand.yaml. */
const knownFiles = ['tested.json', 'checked.json'];
const knownFolders = ['pages', 'overrides', 'slots'];

/** Returns the name of the file in a folder that is meant to be brand.yaml and is not called so; undefined when there is none. */
export function misspeltBrandFile(folder: string): string | undefined {
  const names = entriesIn(folder).entries.filter(({ isFolder }) => !isFolder);
  return names.find(({ name }) => meantName(name, [brandFileName]) !== undefined)?.name;
}

/**
 * Returns the problems of the names in the folder of a pack: a misspelt file or folder is not read, and some computers cannot have
 * others. What else a publisher keeps there is no part of the pack. Never throws.
 */
export function lintPackEntries(folder: string): Diagnostic[] {
  const { entries } = entriesIn(folder);
  const names = entries.map(({ name }) => name);
  // Without brand.yaml the folder is no pack, and that problem names the file that is meant.
  const files = names.includes(brandFileName) ? [brandFileName, ...knownFiles] : knownFiles;
  const clashes = new Map(clashingNames(names).map(({ name, fault }) => [name, fault]));
  return entries.flatMap(({ name, isFolder }) => {
    const meant = meantName(name, isFolder ? knownFolders : files);
    const fault = meant === undefined ? (clashes.get(name) ?? nameFault(name)) : misspelling(name, meant);
    return fault ? [faultDiagnostic(path.join(folder, name), fault)] : [];
  });
}

function misspelling(name: string, meant: string) {
  return { what: `is not read, because its name is "${name}"`, fix: `"${meant}" as its name` };
}
