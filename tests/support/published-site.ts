import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHostingModel } from '../../src/hosting/create-hosting-model.ts';
import { publishedConfigFiles } from '../../src/hosting/host-registry.ts';
import type { HostingModel } from '../../src/hosting/hosting-model.ts';
import { readServedPages, servedFiles } from '../../src/hosting/served-files.ts';
import { precompress } from '../../src/output/precompress.ts';
import type { Site } from '../../src/site/site.ts';
import { siteFolder as built } from './built-site-fixture.ts';
import { loadExampleSite } from './example-site.ts';

/** A published site as a host receives it. */
export interface PublishedSite {
  folder: string;
  publication: HostingModel;
  /** The folder of public files. */
  files: string[];
  /** A folder for files written by the servers. */
  scratch: string;
}

/** The built site, with a second language whose pages are marked copies, and with hidden files left by mistake. */
export async function publishSite(): Promise<PublishedSite> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-hosting-'));
  // Servers drop root privileges before they read.
  chmodSync(scratch, 0o755);
  const folder = path.join(scratch, 'site');
  cpSync(built, folder, { recursive: true });
  for (const file of ['404.html', 'look/index.html', 'steps/index.html']) {
    mkdirSync(path.join(folder, 'cy', path.dirname(file)), { recursive: true });
    const page = readFileSync(path.join(built, file), 'utf8');
    writeFileSync(path.join(folder, 'cy', file), page.replace('<main', '<!-- cy --><main'));
  }
  mkdirSync(path.join(folder, '.git'));
  for (const file of ['.env', '.git/config']) writeFileSync(path.join(folder, file), 'secret');
  const files = servedFiles(folder).filter((file) => !/^\.(?:env|git\/)/.test(file));
  const publication = createHostingModel(
    bilingualSite('https://gwybodaeth.midshire.example'),
    files,
    readServedPages(folder),
  );
  for (const [name, host] of Object.entries(publishedConfigFiles))
    writeFileSync(path.join(folder, name), host(publication));
  await precompress(folder);
  return { folder, publication, files, scratch };
}

/** The site in a second language too, at this address. */
export function bilingualSite(welsh: string): Site {
  const first = loadExampleSite();
  const brand = {
    ...first.brand,
    domains: { ...first.brand.domains, cy: welsh },
  };
  const english: Site = { ...first, brand };
  const second: Site = {
    ...first,
    brand,
    language: 'cy',
    pathOf: (page) => `/cy${first.pathOf(page)}`,
  };
  english.localizedSites = [english, second];
  return english;
}
