import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHostingModel } from '../../../src/hosting/create-hosting-model.ts';
import { readServedPages, servedFiles } from '../../../src/hosting/served-files.ts';
import { loadExampleSite } from '../../support/example-site.ts';
import type { PublishedSite } from '../../support/published-site.ts';

/**
 * A published folder for a server, with the configuration of our built site: another generator's folder is served with the same
 * rules. It is a copy, so that it can be replaced while it is served.
 */
export function publishFolder(folder: string, ourFolder: string): PublishedSite {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-load-'));
  // Servers drop root privileges before they read.
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
