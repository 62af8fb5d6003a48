import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readInputs } from './inputs.ts';
import { createSites, type Site } from './site.ts';

/** Holds the packs of a build as JSON, since a path may hold any sign, for the part of it that runs inside Astro. */
const packsVariable = 'WAYMARK_PACKS';

/** Says which packs this process is about; with none, every pack in `brands/`. */
export function setPackFolders(folders: string[]): void {
  if (folders.length > 0) process.env[packsVariable] = JSON.stringify(folders);
  else delete process.env[packsVariable];
}

/** The folders of the packs to build: the ones that were asked for, or every pack in `brands/`. */
export function packFolders(): string[] {
  const asked = process.env[packsVariable];
  if (asked) return JSON.parse(asked) as string[];
  return readdirSync('brands')
    .map((name) => path.join('brands', name))
    .filter((folder) => existsSync(path.join(folder, 'brand.yaml')));
}

/** Code that Astro has bundled has its own copy of this module, but the same global object. */
const globalState = globalThis as { waymarkSites?: Site[] | undefined };

/** Hands sites that were read and checked to the part of a build that runs inside Astro; undefined takes them back. */
export function setActiveSites(sites: Site[] | undefined): void {
  globalState.waymarkSites = sites;
}

let cachedSites: Site[] | undefined;

/**
 * The sites of this build, as they were handed over. The authoring server reads them itself; a problem, which it has
 * printed, only cuts the list short there.
 */
export function activeSites(): Site[] {
  if (globalState.waymarkSites) return globalState.waymarkSites;
  cachedSites ??= createSites(readInputs(packFolders()));
  return cachedSites;
}
