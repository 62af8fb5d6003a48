import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { findStorageOrNetwork, storageOrNetworkFix as fix } from '../../storage-or-network.ts';

/** Pagefind's script, which fetches its index. */
const thirdPartyScript = /\/pagefind[^/]*\.js$/;

export const noStorageOrNetworkInFiles: BuiltSiteRule = {
  id: 'no-storage-or-network-in-files',
  description: 'No script file that names a way to store or send data: a visit must leave no trace.',
  check({ folder, files }, report) {
    for (const name of files.filter((each) => each.endsWith('.js') && !thirdPartyScript.test(each))) {
      const found = findStorageOrNetwork(readFileSync(path.join(folder, name), 'utf8'));
      const file = path.join(path.basename(folder), name);
      if (found) report({ file, message: `the script names "${found}"`, fix });
    }
  },
};
