import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { hashSources } from '../runtime/source-hash.ts';

/** Inputs shared by every site, besides its pack. */
const sharedFolders = ['content', 'public', 'src'];

/** File name prefix of a build record, which is beside the published folder and never in it. */
const recordPrefix = '.built-';

/**
 * Returns the SHA-256, in hexadecimal, of every build input of a pack: file names and bytes of the pack and the project, and
 * the date, since a fact that becomes overdue must stop the next build. Undefined when one cannot be read: the build says which.
 */
export function hashInputs(pack: string, today = new Date()): string | undefined {
  try {
    return hashSources([...sharedFolders, pack], today.toDateString());
  } catch (error) {
    if (systemErrorDiagnostic(error, pack)) return undefined;
    throw error;
  }
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
  if (inputs === undefined) return undefined;
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
