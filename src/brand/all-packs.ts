import path from 'node:path';
import { namesIn } from '../files/list-folder.ts';
import { workspace } from '../runtime/workspace.ts';

/** Returns the folders of all packs of a project, the default of commands: its own, if its root is one, and those in `brands/`. */
export function allPackFolders(project = workspace): string[] {
  const brands = path.join(project, 'brands');
  const { names, fault } = namesIn(brands);
  // What cannot be read is reported where the pack is read.
  const unreadable = fault && !fault.isMissing ? [brands] : [];
  return [project, ...names.map((name) => path.join(brands, name))].filter(isPackFolder).concat(unreadable);
}

/** Returns the pack that a command is about when none is named: that of the project, or else the example. */
export function defaultPackFolder(project = workspace): string {
  return isPackFolder(project) ? project : examplePackFolder;
}

/** The pack that a new pack is made from. */
export const examplePackFolder = path.join('brands', 'midshire');

/** The file that makes a folder a pack. */
export const brandFileName = 'brand.yaml';

/** Names that are meant to be it. No package measures the distance: some commands run where none is installed. */
const brandFileLike = /^\s*brands?\.ya?ml(?:\.txt)?\s*$/i;

/** Whether a folder is a pack, or is meant to be one: what is wrong with its brand.yaml is told when it is read. */
export function isPackFolder(folder: string): boolean {
  const { names, fault } = namesIn(folder);
  return fault ? !fault.isMissing : names.some((name) => brandFileLike.test(name));
}
