import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Site, sitesOf } from './site.ts';
import { readSources } from './sources.ts';

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

let sites: Site[] | undefined;

/** The sites of this build. The command line has checked them before; here a problem only cuts the list short. */
export function currentSites(): Site[] {
  if (!sites) {
    sites = sitesOf(readSources(packFolders()));
  }
  return sites;
}
