import { copyFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePapers } from '../paper/papers.ts';
import type { Problem } from '../problems/problem.ts';
import { type LoadedScript, loadedScripts } from '../scripts/loaded-scripts.ts';
import { tellWorks } from '../shipped/tell.ts';
import { renderedAt } from '../sites/address.ts';
import type { Site } from '../sites/site.ts';
import { htmlFiles, sentPages, servedFiles } from './files.ts';
import { filesForFolder, filesForHost, neededBy } from './hosts/index.ts';
import { manifestName, manifestOf } from './manifest.ts';
import { withoutUnusedStyles } from './page-styles.ts';
import { publicationOf } from './publication.ts';
import { socialCard } from './social-card.ts';
import { textFiles } from './text-files.ts';

/**
 * Turns the rendered pages of one brand into a folder that a host can publish as it is, and fills another with what
 * somebody installs on a host. Compressed copies come after it. Answers with works of others that may not be published.
 */
export async function finish(folder: string, sites: Site[], forHosts: string): Promise<Problem[]> {
  const [site] = sites;
  if (!site) return [];
  const { brand, pictures } = site;
  const put = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  for (const { addressOf, page } of sites) placeErrorPage(folder, addressOf(page('not-found')));
  for (const file of htmlFiles(folder)) rewrite(path.join(folder, file), withoutUnusedStyles);
  cpSync('public', folder, { recursive: true });
  for (const picture of Object.values(pictures)) {
    if (!picture) continue;
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    copyFileSync(picture.file, path.join(folder, picture.address));
  }
  for (const { address, content } of await madeFiles(sites)) put(address, content);
  put('card.png', await socialCard(pictures.logo, brand.colours.light.header));
  for (const [name, content] of textFiles(sites)) put(name, content);
  const problems = tellWorks(folder, sites, forHosts);
  configure(folder, site, forHosts);
  return problems;
}

/** The same for every brand, so made once. */
let scripts: Promise<LoadedScript[]> | undefined;

/** What is made for a site beside its pages: files for paper, and the scripts that some pages load. */
async function madeFiles(sites: Site[]): Promise<{ address: string; content: Buffer }[]> {
  const papers = await Promise.all(sites.map(makePapers));
  if (sites[0]?.brand.typing !== 'offered') return papers.flat();
  scripts ??= loadedScripts();
  return [...papers.flat(), ...(await scripts)];
}

/** Writes what the host of the pack reads, or what each does, and the manifest of what it must send. */
function configure(folder: string, site: Site, forHosts: string): void {
  const files = servedFiles(folder);
  const publication = publicationOf(site, files, sentPages(folder));
  mkdirSync(forHosts, { recursive: true });
  for (const [name, host] of neededBy(site.brand.host, filesForFolder))
    writeFileSync(path.join(folder, name), host(publication));
  for (const [name, host] of neededBy(site.brand.host, filesForHost))
    writeFileSync(path.join(forHosts, name), host(publication));
  const manifest = JSON.stringify(manifestOf(folder, publication, files), undefined, 1);
  writeFileSync(path.join(forHosts, manifestName), `${manifest}\n`);
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Hosts look for a file, where a page has a folder. */
function placeErrorPage(folder: string, address: string): void {
  const rendered = path.join(folder, renderedAt(address) ?? '');
  renameSync(path.join(rendered, 'index.html'), path.join(folder, address));
  rmSync(rendered, { recursive: true });
}
