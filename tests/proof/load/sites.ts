import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCopies } from '../../../src/hosting/copies.ts';
import { htmlFiles } from '../../../src/hosting/files.ts';
import { eleventy } from '../../peers/eleventy.ts';
import { installPeers } from '../../peers/install.ts';
import { browserToWeigh, weigh } from '../../peers/page-weight.ts';
import { peerPagesOf } from '../../peers/pages.ts';
import type { Peer } from '../../peers/peer.ts';
import { PeerProject } from '../../peers/project.ts';
import { serveOurs, servePeer } from '../../peers/serving.ts';
import { starlight } from '../../peers/starlight.ts';
import { visited } from '../../peers/visits.ts';

/** A finished site with what one visit of the same page asks for. */
export interface LoadedSite {
  name: string;
  folder: string;
  page: string;
  assets: string[];
}

/** Our finished site and the same pages by Starlight and by Eleventy, and a way to remove theirs. Says which cannot be had. */
export async function sitesToLoad(ourFolder: string): Promise<{ sites: LoadedSite[]; remove: () => void }> {
  const within = mkdtempSync(path.join(os.tmpdir(), 'waymark-loaded-'));
  const installed = installPeers();
  if (!installed) console.log('The peers could not be installed: only our own site is loaded.');
  const files = htmlFiles(ourFolder).filter((file) => file.endsWith('index.html'));
  const pages = peerPagesOf(ourFolder, files);
  const sites = [await asVisited('Waymark', ourFolder, { address: `/${visited}/`, isOurs: true })];
  for (const peer of installed ? ([starlight, eleventy] satisfies Peer[]) : []) {
    const project = new PeerProject(peer, pages, { within, installed, copies: 1 });
    await project.build();
    await writeCopies(project.site, path.join(within, 'copies'));
    const address = `/${peer.fileOf(visited).replace(/index\.html$/, '')}`;
    sites.push(await asVisited(peer.name, project.site, { address, isOurs: false }));
  }
  return { sites, remove: () => rmSync(within, { recursive: true, force: true }) };
}

async function asVisited(
  name: string,
  folder: string,
  { address, isOurs }: { address: string; isOurs: boolean },
): Promise<LoadedSite> {
  const browser = await browserToWeigh();
  const served = await (isOurs ? serveOurs : servePeer)(folder);
  try {
    const { addresses } = await weigh(browser, served.base + address);
    const assets = [...new Set(addresses)].filter((each) => each !== address);
    return { name, folder, page: address, assets };
  } finally {
    served.stop();
    await browser.close();
  }
}
