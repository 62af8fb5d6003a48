import path from 'node:path';
import { precompress } from '../../src/output/precompress.ts';
import type { GeneratorSet } from './generators.ts';
import type { PeerProject } from './peer-project.ts';
import { type ServedSite, serveOwn, servePeer } from './serve-sites.ts';

/** The page visited on every site: a typical page of advice. */
export const visitedPage = 'tell';

/** A built site to visit, with the address of that page. */
export interface VisitedSite extends ServedSite {
  name: string;
  page: string;
}

/** Our built site and one copy by each generator, compressed like ours, and served. `stop` closes and removes a site. */
export async function prepareVisitedSites(
  contest: GeneratorSet,
  ourSite: string,
  within: string,
): Promise<VisitedSite[]> {
  const ours = await serveOwn(ourSite);
  const sites: VisitedSite[] = [{ name: 'Waymark', page: `${ours.base}/${visitedPage}/`, ...ours }];
  for (const { name, project } of contest.generators) {
    // The page is the same with and without the other's search.
    if (!project || name === 'Starlight, no search') continue;
    const made = project(1);
    try {
      await made.build();
    } catch (error) {
      console.log(`Left out: ${(error as Error).message}`);
      made.remove();
      continue;
    }
    sites.push({ name, ...(await serveBuiltPeer(made, within)) });
  }
  return sites;
}

async function serveBuiltPeer(made: PeerProject, within: string): Promise<Omit<VisitedSite, 'name'>> {
  await precompress(made.site, path.join(within, 'copies'));
  const { base, stop } = await servePeer(made.site);
  const end = () => {
    stop();
    made.remove();
  };
  const file = made.peer.fileOf(visitedPage).replace(/index\.html$/, '');
  return { base, page: `${base}/${file}`, stop: end };
}
