import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Snapshot of a page between runs. */
export interface PageSnapshot {
  /** SHA-256 of the visible text, in hexadecimal. */
  digest: string;
  /** Strong entity tag, if any. */
  etag?: string;
  /** Date on which a change was detected, until the facts that reference the page are reviewed. */
  changed?: string;
  /** Phone numbers of the facts that the page contained. */
  numbers?: string[];
  /** Phone numbers that the change removed. */
  lost?: string[];
}

/** Page snapshots by URL. */
export type LinkSnapshot = Record<string, PageSnapshot>;

/** Reads the snapshot; empty when there is no file yet. Returns `message` when it is invalid. */
export function readSnapshot(file: string): { snapshot: LinkSnapshot } | { message: string } {
  if (!existsSync(file)) return { snapshot: {} };
  try {
    const { pages } = JSON.parse(readFileSync(file, 'utf8')) as { pages: LinkSnapshot };
    const isWhole = Object.values(pages).every(({ digest }) => /^[0-9a-f]{64}$/.test(digest));
    if (isWhole) return { snapshot: pages };
  } catch {
    // Invalid JSON gets the same message as an invalid structure.
  }
  return {
    message: `${file} is not what this command has written. Put back the one before, or delete it: then every page counts as new.`,
  };
}

/** Writes the snapshot sorted, for stable diffs, and atomically: an interrupted run leaves the previous file. */
export function writeSnapshot(file: string, snapshot: LinkSnapshot): void {
  const pages = Object.fromEntries(Object.entries(snapshot).sort(([a], [b]) => (a < b ? -1 : 1)));
  const about = 'What npm run links:check has seen. Keep this file from run to run.';
  const tempFile = `${file}.new`;
  writeFileSync(tempFile, `${JSON.stringify({ about, pages }, undefined, 1)}\n`);
  renameSync(tempFile, file);
}
