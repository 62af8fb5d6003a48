import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../hosting/served-files.ts';

/** Inputs shared by every site, besides its pack. */
const sharedFolders = ['content', 'public', 'src'];
const manifests = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'locked-packages.json',
  'tsconfig.json',
];
/** Folders at the root of a publisher's project that are not of its pack. Dot folders are not either. */
const foreignFolders = ['node_modules', 'dist'];

/** File name prefix of a build record, which is beside the published folder and never in it. */
const recordPrefix = '.built-';

/**
 * Returns the SHA-256, in hexadecimal, of every build input of a pack: file names and bytes of the pack and the project, and
 * the date, since a fact that becomes overdue must stop the next build.
 */
export function hashInputs(pack: string, today = new Date()): string {
  return hashSources([...sharedFolders, pack], today.toDateString());
}

/**
 * Returns the SHA-256, in hexadecimal, of the names and bytes of every file in these folders and of the manifests of the project,
 * and of a text beside them. Folders and manifests that do not exist are left out.
 */
export function hashSources(folders: readonly string[], text: string): string {
  const existing = folders.filter((folder) => existsSync(folder));
  const inFolders = existing.flatMap((folder) => inputFiles(folder).map((file) => path.join(folder, file)));
  const hash = createHash('sha256').update(text);
  for (const file of [...manifests.filter((name) => existsSync(name)), ...inFolders]) {
    const content = readFileSync(file);
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Returns the files of a folder, relative to it. Of the root of a publisher's project only what may belong to the pack. */
function inputFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name, parentPath }) => {
    if (name.startsWith('.') || foreignFolders.includes(name)) return [];
    const entry = path.join(parentPath, name);
    if (!statSync(entry, { throwIfNoEntry: false })?.isDirectory()) return [name];
    return listFiles(entry).map((file) => path.join(name, file));
  });
}

/** Writes the build record of a finished site. `inputs` is the hash taken before the build began. */
export function writeBuildRecord(site: string, pack: string, inputs: string): void {
  const file = path.join(path.dirname(site), recordPrefix + path.basename(site));
  writeFileSync(file, buildRecord(site, pack, inputs));
}

/** Returns the folder of this pack's up-to-date site in `out`; undefined when none exists or an input changed since. */
export function findCurrentSite(pack: string, out: string): string | undefined {
  if (!existsSync(out)) return undefined;
  const inputs = hashInputs(pack);
  const records = readdirSync(out).filter((name) => name.startsWith(recordPrefix));
  const current = records.find((name) => {
    const site = path.join(out, name.slice(recordPrefix.length));
    return readFileSync(path.join(out, name), 'utf8') === buildRecord(site, pack, inputs);
  });
  return current && path.join(out, current.slice(recordPrefix.length));
}

/** Every build renames a new folder into place, so inode and birth time identify the build that was recorded. */
function buildRecord(site: string, pack: string, inputs: string): string {
  const folder = statSync(site, { throwIfNoEntry: false });
  return JSON.stringify({ pack: path.resolve(pack), inputs, folder: [folder?.ino, folder?.birthtimeMs] });
}
