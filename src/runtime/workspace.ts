import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isInstalledPackage } from './installation.ts';

/** Environment variable with the user's working directory; the launcher changes to the project root. */
export const invocationCwdVariable = 'INVOCATION_CWD';

/** Returns the folder from which the user started the command. */
export function invocationCwd(): string {
  return process.env[invocationCwdVariable] ?? '.';
}

/**
 * Returns the project of the publisher who installed the package: the nearest folder with a package.json at or above the folder
 * where the command was started; that folder itself when there is none.
 */
export function findPublisherProject(start: string): string {
  let folder = path.resolve(start);
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) return path.resolve(start);
    folder = parent;
  }
  return folder;
}

/** The folder that output, caches and packs belong to: the publisher's project, or the root of this repository. */
export const workspace = isInstalledPackage ? findPublisherProject(invocationCwd()) : '.';

/** Output folder of builds. */
export const outDir = path.join(workspace, 'dist');

/** Caches of all builds, and of one that ignores them: releases and nightly builds are cold, so that no cache can hide a mistake. */
const isCold = process.argv.includes('--cold');
const cacheRoot = path.join(workspace, '.waymark', isCold ? `cold-${process.pid}` : '');
if (isCold) {
  const clear = () => rmSync(cacheRoot, { recursive: true, force: true });
  // A killed process of the same number may have left its own.
  clear();
  process.once('exit', clear);
}

/** Returns the folder of a cache. Git ignores it, and deleting it costs time only. */
export function cacheFolder(name: string): string {
  return path.join(cacheRoot, name);
}
