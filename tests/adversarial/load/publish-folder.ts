import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHostingModel } from '../../../src/hosting/create-hosting-model.ts';
import { readServedPages, servedFiles } from '../../../src/hosting/served-files.ts';
import { loadExampleSite } from '../../support/example-site.ts';
import type { PublishedSite } from '../../support/published-site.ts';

/**
 * A finished folder as a server gets it, with the configuration of our own built site: the folder of another generator is
 * served by the very same rules. It is copied, so that it can be replaced while it is served.
 */
export function publishFolder(folder: string, ourFolder: string): PublishedSite {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-load-'));
  // Servers give up the rights of root before they read.
  chmodSync(scratch, 0o755);
  const served = path.join(scratch, 'site');
  cpSync(folder, served, { recursive: true });
  const files = servedFiles(ourFolder);
  return {
    folder: served,
    publication: createHostingModel(loadExampleSite(), files, readServedPages(ourFolder)),
    files,
    scratch,
  };
}
