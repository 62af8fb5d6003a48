import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHostingModel } from '../../hosting/create-hosting-model.ts';
import type { ConfigGenerator } from '../../hosting/host.ts';
import { configFilesFor, publishedConfigFiles } from '../../hosting/host-registry.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/**
 * What each host reads is what the model makes from these very pages, and nothing of a host that the pack does not use is
 * left; no header allows what is unsafe.
 */
export const hostHeaders: BuiltSiteRule = ({ folder, files, pages, sites: [site] }) => {
  if (!site) return [];
  const publication = createHostingModel(site, files, pages);
  const needed = new Map(configFilesFor(site.brand.host, publishedConfigFiles));
  return Object.keys(publishedConfigFiles).flatMap((name) => {
    const made: ConfigGenerator = needed.get(name) ?? (() => '');
    const file = path.join(folder, name);
    const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const problem = (message: string) => ({
      file: path.join(path.basename(folder), name),
      message,
      fix: 'the headers that the build makes',
    });
    return [
      ...(found === made(publication) ? [] : [problem('the headers do not belong to these pages')]),
      ...(/default-src[^"\n]*(?:(?<!wasm-)unsafe-(?:inline|eval)|(?<!frame-ancestors )\*)/.test(found)
        ? [problem('the policy is open')]
        : []),
    ];
  });
};
