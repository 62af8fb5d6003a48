import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../hosting/served-files.ts';

/** What every site is built from, besides its pack. */
const sharedFolders = ['content', 'public', 'src'];
const sharedFiles = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The start of the name of a record, which lies beside the published folder and never in it. */
const recordPrefix = '.built-';

/**
 * SHA-256 of everything that a site of this pack is built from: names and bytes of the pack and of the project, and the
 * day, since a fact that is overdue tomorrow stops the build of tomorrow.
 */
export function hashInputs(pack: string, today = new Date()): string {
  const folders = [...sharedFolders, pack].filter((folder) => existsSync(folder));
  const inFolders = folders.flatMap((folder) => listFiles(folder).map((file) => path.join(folder, file)));
  const hash = createHash('sha256').update(today.toDateString());
  for (const file of [...sharedFiles, ...inFolders]) {
    const content = readFileSync(file);
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Records what a finished site was built from. `inputs` is the hash from before the build began. */
export function writeBuildRecord(site: string, pack: string, inputs: string): void {
  const file = path.join(path.dirname(site), recordPrefix + path.basename(site));
  writeFileSync(file, buildRecord(site, pack, inputs));
}

/** The finished site of this pack in `out`; undefined when there is none, or when anything changed since its build. */
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

/** Every build makes a new folder and renames it, so the folder itself tells whether it is the one that was recorded. */
function buildRecord(site: string, pack: string, inputs: string): string {
  const folder = statSync(site, { throwIfNoEntry: false });
  return JSON.stringify({ pack: path.resolve(pack), inputs, folder: [folder?.ino, folder?.birthtimeMs] });
}
