import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { workspace } from '../runtime/workspace.ts';

/** Returns the folders of all packs of a project, the default of commands: its own, if its root is one, and those in `brands/`. */
export function allPackFolders(project = workspace): string[] {
  const brands = path.join(project, 'brands');
  const names = existsSync(brands) ? readdirSync(brands) : [];
  return [project, ...names.map((name) => path.join(brands, name))].filter(isPackFolder);
}

/** Returns the pack that a command is about when none is named: that of the project, or else the example. */
export function defaultPackFolder(project = workspace): string {
  return isPackFolder(project) ? project : examplePackFolder;
}

/** The pack that a new pack is made from. */
export const examplePackFolder = path.join('brands', 'midshire');

/** Whether a folder is a pack. */
export function isPackFolder(folder: string): boolean {
  return existsSync(path.join(folder, 'brand.yaml'));
}
