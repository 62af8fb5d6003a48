import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sentPages, servedFiles } from '../../../src/hosting/files.ts';
import { publicationOf } from '../../../src/hosting/publication.ts';
import type { Published } from '../../hosting/published.ts';
import { site } from '../../site/built.ts';

/**
 * A finished folder as a server gets it, with the configuration of our own built site: the folder of another generator is
 * served by the very same rules. It is copied, so that it can be replaced while it is served.
 */
export function publishedFrom(folder: string, ourFolder: string): Published {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-load-'));
  // Servers give up the rights of root before they read.
  chmodSync(scratch, 0o755);
  const served = path.join(scratch, 'site');
  cpSync(folder, served, { recursive: true });
  const files = servedFiles(ourFolder);
  return { folder: served, publication: publicationOf(site(), files, sentPages(ourFolder)), files, scratch };
}
