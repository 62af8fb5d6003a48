import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCopies } from '../../src/hosting/copies.ts';
import { sentPages, servedFiles } from '../../src/hosting/files.ts';
import { filesForFolder } from '../../src/hosting/hosts/index.ts';
import { type Publication, publicationOf } from '../../src/hosting/publication.ts';
import type { Site } from '../../src/sites/site.ts';
import { folder as built, site } from '../site/built.ts';

/** A finished site as a host gets it. */
export interface Published {
  folder: string;
  publication: Publication;
  /** The files that visitors can open. */
  files: string[];
  /** A folder for what the servers write. */
  scratch: string;
}

/**
 * The site that was built, with a second language whose pages are copies with a mark, and with hidden files that somebody
 * left there.
 */
export async function publish(): Promise<Published> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-hosting-'));
  // Servers give up the rights of root before they read.
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
  const publication = publicationOf(
    inTwoLanguages('https://gwybodaeth.midshire.example'),
    files,
    sentPages(folder),
  );
  for (const [name, host] of Object.entries(filesForFolder))
    writeFileSync(path.join(folder, name), host(publication));
  await writeCopies(folder);
  return { folder, publication, files, scratch };
}

/** The site in a second language too, whose pages stand at this address. */
export function inTwoLanguages(welsh: string): Site {
  const first = site();
  const brand = {
    ...first.brand,
    domains: { ...first.brand.domains, cy: welsh },
  };
  const english: Site = { ...first, brand };
  const second: Site = {
    ...first,
    brand,
    language: 'cy',
    addressOf: (page) => `/cy${first.addressOf(page)}`,
  };
  english.languages = [english, second];
  return english;
}
