import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHostingModel } from '../../../hosting/create-hosting-model.ts';
import type { ConfigGenerator } from '../../../hosting/host.ts';
import { configFilesFor, publishedConfigFiles } from '../../../hosting/host-registry.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const hostHeaders: BuiltSiteRule = {
  id: 'host-headers',
  description:
    'No host configuration that differs from the model, none for a host that the pack does not use, and no unsafe policy: the headers keep injected code out.',
  check({ folder, files, pages, sites: [site] }, report) {
    if (!site) return;
    const publication = createHostingModel(site, files, pages);
    const needed = new Map(configFilesFor(site.brand.host, publishedConfigFiles));
    report(
      Object.keys(publishedConfigFiles).flatMap((name) => {
        const made: ConfigGenerator = needed.get(name) ?? (() => '');
        const file = path.join(folder, name);
        const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
        const diagnostic = (message: string) => ({
          file: path.join(path.basename(folder), name),
          message,
          fix: 'the headers that the build makes',
        });
        return [
          ...(found === made(publication) ? [] : [diagnostic('the headers do not belong to these pages')]),
          ...(/default-src[^"\n]*(?:(?<!wasm-)unsafe-(?:inline|eval)|(?<!frame-ancestors )\*)/.test(found)
            ? [diagnostic('the policy is open')]
            : []),
        ];
      }),
    );
  },
};
