import { rmSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/runtime/list-files.ts';
import { type CommandMetrics, measureCommand } from '../support/measure-command.ts';
import { buildWorker } from './build-worker.ts';
import { installHugo, installPeers, versionOf } from './install-peers.ts';
import type { Peer } from './peer.ts';
import { extractPeerPages, type PeerPage } from './peer-pages.ts';
import { PeerProject } from './peer-project.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { starlight, starlightWithoutSearch } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';

/** Pages per copy of the site, for every generator. */
export const pagesPerSite = 60;

/** One generator that builds the same pages as the others. */
export interface Generator {
  name: string;
  version: string;
  /** Builds this many copies from scratch. Throws with the output when that fails. */
  build: (copies: number) => Promise<CommandMetrics>;
  /** The project of another generator, for further measurements; undefined for our own. */
  project?: (copies: number) => PeerProject;
}

/** Our own generator twice, and every other one that is available on this machine. */
export interface GeneratorSet {
  generators: Generator[];
  pages: PeerPage[];
  /** The folder of the installed generators; undefined without a network. */
  installed: string | undefined;
}

/**
 * Renders one copy of ours for the text of its pages, and prepares the other generators. `packs` are generated brands, `within` a
 * folder for all output. Prints which generators are unavailable.
 */
export async function prepareGenerators(packs: string[], within: string): Promise<GeneratorSet> {
  const ours = [
    ownGenerator('Waymark, rendering only', 'rendering', { packs, within }),
    ownGenerator('Waymark, whole command', 'whole', { packs, within }),
  ];
  await ours[0]?.build(1);
  const [site = ''] = [path.join(within, 'rendering', 'sites', path.basename(packs[0] ?? ''))];
  const files = listFiles(site).filter((file) => file.endsWith('.html'));
  const pages = extractPeerPages(site, files);
  const installed = installPeers();
  if (!installed)
    console.log(
      'The peers could not be installed. Is the npm registry within reach? Only Hugo is compared with.',
    );
  const isHugo = installHugo();
  if (!isHugo) console.log('There is no Hugo, and it cannot be installed: it is left out.');
  const npmPeers = installed ? [starlightWithoutSearch, starlight, eleventy, vitepress] : [];
  const peers = [...(isHugo ? [hugo] : []), ...npmPeers].map((peer) =>
    peerGenerator(peer, pages, { within, installed }),
  );
  return { generators: [...ours, ...peers], pages, installed };
}

interface OwnBuildOptions {
  packs: string[];
  within: string;
}

/** Our own generator, up to rendering or complete, with the first pages of each site. */
function ownGenerator(
  name: string,
  kind: 'rendering' | 'whole',
  { packs, within }: OwnBuildOptions,
): Generator {
  const folder = path.join(within, kind);
  return {
    name,
    version: '',
    build: async (copies) => {
      rmSync(folder, { recursive: true, force: true });
      const selected = packs.slice(0, copies);
      const command = [buildWorker, kind, folder, String(pagesPerSite), ...selected];
      const result = await measureCommand([process.execPath, ...process.execArgv, ...command], { cwd: '.' });
      if (result.status !== 0) throw new Error(`${name}: ${result.output.slice(-2000)}`);
      return result;
    },
  };
}

function peerGenerator(
  peer: Peer,
  pages: PeerPage[],
  { within, installed }: { within: string; installed: string | undefined },
): Generator {
  const project = (copies: number) => new PeerProject(peer, pages, { within, installed, copies });
  return {
    name: peer.name,
    version: versionOf(installed, peer.package),
    project,
    build: async (copies) => {
      const fresh = project(copies);
      try {
        return await fresh.build();
      } finally {
        fresh.remove();
      }
    },
  };
}
