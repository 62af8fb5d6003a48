import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files.ts';

/** What decides the versions of packages and how sources are compiled. */
const manifests = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'locked-packages.json',
  'tsconfig.json',
];
/** Folders at the root of a publisher's project that are not of its pack. Dot folders are not either. */
const foreignFolders = ['node_modules', 'dist'];

/**
 * Returns the SHA-256, in hexadecimal, of the names and bytes of every file in these folders and of the manifests of the project,
 * and of a text beside them. Folders and manifests that do not exist are left out, and what is no plain file: no link is followed and no
 * pipe is waited for. Throws file system errors.
 */
export function hashSources(folders: readonly string[], text = ''): string {
  const existing = folders.filter((folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory());
  const inFolders = existing.flatMap((folder) => sourceFiles(folder).map((file) => path.join(folder, file)));
  const hash = createHash('sha256').update(text);
  for (const file of [...manifests.filter((name) => existsSync(name)), ...inFolders]) {
    const content = readFileSync(file);
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Returns the files of a folder, relative to it. Of the root of a publisher's project only what may belong to the pack. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      if (name.startsWith('.') || foreignFolders.includes(name)) return [];
      const entry = path.join(folder, name);
      const stats = lstatSync(entry);
      if (stats.isDirectory()) return listFiles(entry).map((file) => path.join(name, file));
      return stats.isFile() ? [name] : [];
    });
}
