import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './lock.ts';

const stagingPrefix = '.building-';
const previousPrefix = '.previous-';

/** Creates an empty staging folder, on the same file system as the finished sites so that a rename can replace them. */
export function stage(out: string): string {
  mkdirSync(out, { recursive: true });
  return mkdtempSync(path.join(out, stagingPrefix));
}

/**
 * Replaces folders in `out` with staged ones, given by name: a site and its hosting folder, which must fit together. All are
 * replaced or none: when one cannot be, the renames of this call are undone and the error is thrown. The renames are synchronous,
 * so no signal handler runs between them; after a power failure `recover` restores the previous folders. Every account may read
 * what is published.
 */
export function publish(staged: Readonly<Record<string, string>>, out: string): void {
  const renames: [from: string, to: string][] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    renames.push([from, to]);
  };
  for (const folder of Object.values(staged)) makeReadable(folder);
  try {
    for (const name of Object.keys(staged)) {
      const [site, previous] = [path.join(out, name), previousFolder(out, name)];
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(site)) move(site, previous);
    }
    for (const [name, folder] of Object.entries(staged)) move(folder, path.join(out, name));
  } catch (error) {
    for (const [from, to] of renames.reverse()) renameSync(to, from);
    throw error;
  }
  for (const name of Object.keys(staged)) discard(previousFolder(out, name));
}

/**
 * Lets every account read a folder: what is published is public, and a web server that runs under another account would answer 403
 * for files written with a umask of 077.
 */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** Deletes a folder or file that nothing needs any more. What cannot be deleted is left to the next build: no site depends on it. */
export function discard(target: string): void {
  try {
    rmSync(target, { recursive: true, force: true });
  } catch {}
}

function previousFolder(out: string, name: string): string {
  return path.join(out, previousPrefix + name);
}

/** Puts a folder back that was moved aside. */
function restore(out: string, name: string): void {
  rmSync(path.join(out, name), { recursive: true, force: true });
  renameSync(previousFolder(out, name), path.join(out, name));
}

const lockPrefix = '.lock-';

/** Deletes what a killed build left behind, and restores the folders of a site that it had not replaced completely. */
export function recover(out: string): void {
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  for (const name of names.filter((each) => each.startsWith(stagingPrefix) || isStaleLock(each)))
    discard(path.join(out, name));
  const moved = names.flatMap((name) =>
    name.startsWith(previousPrefix) ? [name.slice(previousPrefix.length)] : [],
  );
  for (const group of Map.groupBy(moved, siteOf).values()) {
    const isReplaced = group.every((name) => existsSync(path.join(out, name)));
    for (const name of group)
      if (isReplaced) discard(previousFolder(out, name));
      else restore(out, name);
  }
}

/** The id of the site that a folder belongs to: an id has no dot, and the name of a hosting folder has one. */
function siteOf(name: string): string {
  return name.split('.')[0] ?? '';
}

/** Whether a lock candidate belongs to a dead process. A live process may be acquiring the lock now. */
function isStaleLock(name: string): boolean {
  return name.startsWith(lockPrefix) && !isRunning(Number(name.slice(lockPrefix.length)));
}
