import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderPrintables } from '../features/print/render-printables.ts';
import { createHostingModel } from '../hosting/create-hosting-model.ts';
import { configFilesFor, publishedConfigFiles, serverConfigFiles } from '../hosting/host-registry.ts';
import { createManifest, manifestFileName } from '../hosting/manifest.ts';
import { htmlFiles, readServedPages, servedFiles } from '../hosting/served-files.ts';
import type { ClientBundle } from '../integrations/client-bundles.ts';
import { writeNotices } from '../output/sbom/write-notices.ts';
import { socialCard } from '../output/social-card.ts';
import { textFiles } from '../output/text-files.ts';
import type { Site } from '../site/site.ts';
import { purgeCss } from './purge-css.ts';
import { trimWhitespace } from './trim-whitespace.ts';

interface AssembleOptions {
  /** Folder for the configuration of servers. */
  hostConfigFolder: string;
  /** The scripts of the typing tools, which only some brands offer. */
  typingScripts: readonly ClientBundle[];
}

/**
 * Turns the rendered pages of one brand into a folder that a host can publish unchanged, and writes server configuration to
 * `hostConfigFolder`. Precompression is a later step. Returns licence problems of third-party packages.
 */
export async function assemble(
  folder: string,
  sites: Site[],
  { hostConfigFolder, typingScripts }: AssembleOptions,
): Promise<Diagnostic[]> {
  const [site] = sites;
  if (!site) return [];
  const { brand, pictures } = site;
  const writeOutput = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  for (const file of htmlFiles(folder))
    rewriteFile(path.join(folder, file), (html) => trimWhitespace(purgeCss(html)));
  cpSync('public', folder, { recursive: true });
  for (const picture of Object.values(pictures)) {
    if (!picture) continue;
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, picture.address), picture.bytes);
  }
  for (const { address, content } of await generatedFiles(sites, typingScripts))
    writeOutput(address, content);
  writeOutput('card.png', await socialCard(pictures.logo, brand.colours.light.header));
  for (const [name, content] of textFiles(sites)) writeOutput(name, content);
  const diagnostics = writeNotices(folder, sites, hostConfigFolder);
  writeHostConfig(folder, site, hostConfigFolder);
  return diagnostics;
}

/** Files generated besides the pages: printables, and the scripts that some pages load. */
async function generatedFiles(
  sites: Site[],
  typingScripts: readonly ClientBundle[],
): Promise<{ address: string; content: string | Buffer }[]> {
  const printables = await Promise.all(sites.map(renderPrintables));
  const isTypingOffered = sites[0]?.brand.typing === 'offered';
  const scripts = isTypingOffered
    ? typingScripts.map(({ address, code }) => ({ address, content: code }))
    : [];
  return [...printables.flat(), ...scripts];
}

/** Writes the configuration of the pack's host (of every host when it names none) and the manifest of expected responses. */
function writeHostConfig(folder: string, site: Site, hostConfigFolder: string): void {
  const files = servedFiles(folder);
  const hostingModel = createHostingModel(site, files, readServedPages(folder));
  mkdirSync(hostConfigFolder, { recursive: true });
  for (const [name, host] of configFilesFor(site.brand.host, publishedConfigFiles))
    writeFileSync(path.join(folder, name), host(hostingModel));
  for (const [name, host] of configFilesFor(site.brand.host, serverConfigFiles))
    writeFileSync(path.join(hostConfigFolder, name), host(hostingModel));
  const manifest = JSON.stringify(createManifest(folder, hostingModel, files), undefined, 1);
  writeFileSync(path.join(hostConfigFolder, manifestFileName), `${manifest}\n`);
}

function rewriteFile(file: string, transform: (text: string) => string): void {
  writeFileSync(file, transform(readFileSync(file, 'utf8')));
}
