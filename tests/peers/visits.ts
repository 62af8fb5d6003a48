import path from 'node:path';
import { writeCopies } from '../../src/hosting/copies.ts';
import type { Contest } from './contestants.ts';
import type { PeerProject } from './project.ts';
import { type Served, serveOurs, servePeer } from './serving.ts';

/** The page that is visited on every site: an ordinary page of advice. */
export const visited = 'tell';

/** A finished site to visit, with the address of that page. */
export interface Visited extends Served {
  name: string;
  page: string;
}

/** Our finished site and one copy by each peer, compressed as ours is, and served. `stop` ends and removes a site. */
export async function sitesToVisit(contest: Contest, ourSite: string, within: string): Promise<Visited[]> {
  const ours = await serveOurs(ourSite);
  const sites: Visited[] = [{ name: 'Waymark', page: `${ours.base}/${visited}/`, ...ours }];
  for (const { name, project } of contest.contestants) {
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
    sites.push({ name, ...(await servedCopy(made, within)) });
  }
  return sites;
}

async function servedCopy(made: PeerProject, within: string): Promise<Omit<Visited, 'name'>> {
  await writeCopies(made.site, path.join(within, 'copies'));
  const { base, stop } = await servePeer(made.site);
  const end = () => {
    stop();
    made.remove();
  };
  const file = made.peer.fileOf(visited).replace(/index\.html$/, '');
  return { base, page: `${base}/${file}`, stop: end };
}
