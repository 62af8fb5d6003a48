import { cpSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { publish } from '../../../src/build/staging.ts';

const pauseMs = 100;

/** Replaces a served folder with a new build several times, as the build does: by two renames. */
export async function replaceByRename(folder: string, times: number): Promise<void> {
  const out = path.dirname(folder);
  for (let time = 0; time < times; time++) {
    const staged = path.join(out, `.new-${time}`);
    cpSync(folder, staged, { recursive: true });
    publish({ [path.basename(folder)]: staged }, out);
    await sleep();
  }
}

/** Makes a served folder a symbolic link to one of two folders, for `replaceByLink`. Called before a server starts. */
export function convertToSymlink(folder: string): void {
  const [first, second] = buildFolders(folder);
  renameSync(folder, first);
  cpSync(first, second, { recursive: true });
  symlinkSync(path.basename(first), folder);
}

/** Replaces a served folder with the other build several times, as docs/hosting.md says: renames a new link over the old one. */
export async function replaceBySymlink(folder: string, times: number): Promise<void> {
  const builds = buildFolders(folder);
  for (let time = 0; time < times; time++) {
    const link = `${folder}.link`;
    rmSync(link, { force: true });
    symlinkSync(path.basename(builds[(time + 1) % 2] ?? ''), link);
    renameSync(link, folder);
    await sleep();
  }
}

function buildFolders(folder: string): [string, string] {
  return [`${folder}.one`, `${folder}.two`];
}

function sleep(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
