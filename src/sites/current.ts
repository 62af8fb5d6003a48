import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Site, sitesOf } from './site.ts';
import { readSources } from './sources.ts';

/** Names the packs of a build, separated as in PATH, for the part of it that runs inside Astro. */
export const packsVariable = 'WAYMARK_PACKS';

/** The folders of the packs to build: the ones that were asked for, or every pack in `brands/`. */
export function packFolders(): string[] {
  const asked = process.env[packsVariable];
  if (asked) return asked.split(path.delimiter);
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
