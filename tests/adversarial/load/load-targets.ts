import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { htmlFiles } from '../../../src/hosting/served-files.ts';
import { precompress } from '../../../src/output/precompress.ts';
import { installPeers } from '../../benchmarks/install-peers.ts';
import { launchMeasuringBrowser, measurePageWeight } from '../../benchmarks/page-weight.ts';
import type { Peer } from '../../benchmarks/peer.ts';
import { extractPeerPages } from '../../benchmarks/peer-pages.ts';
import { PeerProject } from '../../benchmarks/peer-project.ts';
import { eleventy } from '../../benchmarks/peers/eleventy.ts';
import { starlight } from '../../benchmarks/peers/starlight.ts';
import { serveOwn, servePeer } from '../../benchmarks/serve-sites.ts';
import { visitedPage } from '../../benchmarks/visited-sites.ts';

/** A published site with the requests of one visit to the same page. */
export interface LoadTarget {
  name: string;
  folder: string;
  page: string;
  assets: string[];
}

/** Our site and the same pages by Starlight and by Eleventy, with a function that removes theirs. Prints which are unavailable. */
export async function prepareLoadTargets(
  ourFolder: string,
): Promise<{ sites: LoadTarget[]; remove: () => void }> {
  const within = mkdtempSync(path.join(os.tmpdir(), 'waymark-loaded-'));
  const installed = installPeers();
  if (!installed) console.log('The peers could not be installed: only our own site is loaded.');
  const files = htmlFiles(ourFolder).filter((file) => file.endsWith('index.html'));
  const pages = extractPeerPages(ourFolder, files);
  const sites = [await measureTarget('Waymark', ourFolder, { address: `/${visitedPage}/`, isOurs: true })];
  for (const peer of installed ? ([starlight, eleventy] satisfies Peer[]) : []) {
    const project = new PeerProject(peer, pages, { within, installed, copies: 1 });
    await project.build();
    await precompress(project.site, path.join(within, 'copies'));
    const address = `/${peer.fileOf(visitedPage).replace(/index\.html$/, '')}`;
    sites.push(await measureTarget(peer.name, project.site, { address, isOurs: false }));
  }
  return { sites, remove: () => rmSync(within, { recursive: true, force: true }) };
}

async function measureTarget(
  name: string,
  folder: string,
  { address, isOurs }: { address: string; isOurs: boolean },
): Promise<LoadTarget> {
  const browser = await launchMeasuringBrowser();
  const served = await (isOurs ? serveOwn : servePeer)(folder);
  try {
    const { addresses } = await measurePageWeight(browser, served.base + address);
    const assets = [...new Set(addresses)].filter((url) => url !== address);
    return { name, folder, page: address, assets };
  } finally {
    served.stop();
    await browser.close();
  }
}
