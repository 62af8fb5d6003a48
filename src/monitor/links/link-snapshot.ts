import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What is remembered of an address from one run to the next. */
export interface PageSnapshot {
  /** SHA-256 of what the page said. */
  digest: string;
  /** How the server named that version, when it names versions reliably. */
  etag?: string;
  /** The day on which the page said something else, until the facts that lean on it are checked again. */
  changed?: string;
  /** Numbers of our facts that stood on the page. */
  numbers?: string[];
  /** Those that went with the change. */
  lost?: string[];
}

/** By address. */
export type LinkSnapshot = Record<string, PageSnapshot>;

/** Reads the snapshot; empty when there is no file yet, an error message when it cannot be used. */
export function readSnapshot(file: string): { memory: LinkSnapshot } | { message: string } {
  if (!existsSync(file)) return { memory: {} };
  try {
    const { pages } = JSON.parse(readFileSync(file, 'utf8')) as { pages: LinkSnapshot };
    const isWhole = Object.values(pages).every(({ digest }) => /^[0-9a-f]{64}$/.test(digest));
    if (isWhole) return { memory: pages };
  } catch {
    // The same advice as for a file of another form.
  }
  return {
    message: `${file} is not what this command has written. Put back the one before, or delete it: then every page counts as new.`,
  };
}

/** Writes it in a fixed order, for version control. A run that is stopped leaves the file before. */
export function writeSnapshot(file: string, memory: LinkSnapshot): void {
  const pages = Object.fromEntries(Object.entries(memory).sort(([a], [b]) => (a < b ? -1 : 1)));
  const about = 'What npm run links:check has seen. Keep this file from run to run.';
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify({ about, pages }, undefined, 1)}\n`);
  renameSync(unfinished, file);
}
