import { readFileSync } from 'node:fs';
import path from 'node:path';
import { maxListedRemovals } from './limits.ts';
import { type Manifest, manifestFileName } from './manifest.ts';

/** What people find, keep and link to. Files with a hash in their name are replaced by every other build. */
const lasting = /^(?:text\/html|application\/pdf)/;

/**
 * Returns a sentence about the pages and papers of the last build that the staged one no longer has, for hosts to which files are only
 * added: there they stay readable, with every number on them. Empty where there are none, or where there was no last build.
 */
export function removedPagesNote(staged: string, last: string): string {
  const now = new Set(lastingAddresses(staged));
  const removed = lastingAddresses(last).filter((address) => !now.has(address));
  if (removed.length === 0) return '';
  const listed = removed.slice(0, maxListedRemovals).join(', ');
  const more = removed.length > maxListedRemovals ? ` and ${removed.length - maxListedRemovals} more` : '';
  return `Gone since the last build: ${listed}${more}. Delete them on the host too, unless your copying does.`;
}

/** Empty for a folder without a manifest, or with one that another version wrote. */
function lastingAddresses(hostingFolder: string): string[] {
  try {
    const { files } = JSON.parse(
      readFileSync(path.join(hostingFolder, manifestFileName), 'utf8'),
    ) as Manifest;
    return files.filter(({ type }) => lasting.test(type)).map(({ address }) => address);
  } catch {
    return [];
  }
}
