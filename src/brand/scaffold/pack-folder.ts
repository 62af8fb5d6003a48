import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectVersion, unfinishedProjectFiles } from '../../create/project-manifest.mjs';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { faultDiagnostic } from '../../files/file-fault.ts';
import { brandJsonSchemaText, getIn, type PlainObject } from '../fields.ts';
import { readPicture } from '../pictures.ts';
import { placeholderPictures } from '../placeholder-pictures.ts';
import { schemaFileName, stringifyBrand } from './brand-yaml.ts';

/** Paths of the fields that name images. */
const pictureFields = [['logo', 'light'], ['logo', 'dark'], ['favicon']];

/** Returns why a pack cannot be created in a folder; undefined when it can: it is not there, empty, or an unfinished project. */
export function targetFolderError(folder: string): Diagnostic | undefined {
  const message = targetFolderFault(folder);
  return message === undefined
    ? undefined
    : { file: folder, message, fix: 'the path of a folder that is not there yet' };
}

function targetFolderFault(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isDirectory()) return 'this is a file';
  if (!readdirSync(folder).every((name) => unfinishedProjectFiles.includes(name)))
    return 'this folder is not empty, and nothing is overwritten';
  return projectVersion(folder) === null
    ? 'its package.json is of another project: its "dependencies" have no "waymark"'
    : undefined;
}

/** Creates a temporary folder, which is deleted when the process exits. */
export function createTempFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-draft-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The values of a pack, and the example pack for its commented examples. */
interface PackValues {
  data: PlainObject;
  example: PlainObject;
}

/**
 * Writes the files of a pack: brand.yaml, the JSON Schema, and images (from the folder `pictures`, or placeholders). Returns the
 * problems of the images that cannot be read, for which placeholders are written.
 */
export function writePack(folder: string, { data, example }: PackValues, pictures?: string): Diagnostic[] {
  const write = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content);
  write('brand.yaml', stringifyBrand(data, example));
  write(schemaFileName, brandJsonSchemaText());
  const placeholders = placeholderPictures(data);
  return pictureFields.flatMap((field) => {
    const name = path.basename(String(getIn(data, field)));
    const { bytes, fault } = pictures === undefined ? {} : readPicture(pictures, name);
    const content = bytes ?? placeholders[name];
    if (content) write(name, content);
    return pictures === undefined || !fault || fault.isMissing
      ? []
      : [faultDiagnostic(path.join(pictures, name), fault)];
  });
}

/**
 * Moves a pack from its temporary folder to its target: it is first copied to the same file system. Atomic for a folder that is
 * new or empty; in an unfinished project brand.yaml, which makes it a pack, comes last, and no file of it is replaced. Returns the
 * names of those that stayed instead of ours.
 */
export function moveIntoPlace(draft: string, folder: string): string[] {
  const target = path.resolve(folder);
  mkdirSync(path.dirname(target), { recursive: true });
  const staging = mkdtempSync(path.join(path.dirname(target), '.new-pack-'));
  try {
    cpSync(draft, staging, { recursive: true });
    const isProject = existsSync(target) && readdirSync(target).length > 0;
    if (isProject) return moveEntries(staging, target);
    // Windows cannot rename a folder over an existing one, even an empty one.
    if (existsSync(target)) rmdirSync(target);
    renameSync(staging, target);
    return [];
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function moveEntries(staging: string, target: string): string[] {
  const isPackFile = (name: string) => Number(name === 'brand.yaml');
  const names = readdirSync(staging).sort((a, b) => isPackFile(a) - isPackFile(b));
  const kept = names.filter((name) => existsSync(path.join(target, name)));
  for (const name of names)
    if (!kept.includes(name)) renameSync(path.join(staging, name), path.join(target, name));
  return kept;
}
