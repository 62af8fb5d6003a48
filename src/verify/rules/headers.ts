import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesForFolder, type Host, neededBy } from '../../hosting/hosts/index.ts';
import { publicationOf } from '../../hosting/publication.ts';
import type { Rule } from './rule.ts';

/**
 * What each host reads is what the model makes from these very pages, and nothing of a host that the pack does not use is
 * left; no header allows what is unsafe.
 */
export const headers: Rule = ({ folder, files, pages, sites: [site] }) => {
  if (!site) return [];
  const publication = publicationOf(site, files, pages);
  const needed = new Map(neededBy(site.brand.host, filesForFolder));
  return Object.keys(filesForFolder).flatMap((name) => {
    const made: Host = needed.get(name) ?? (() => '');
    const file = path.join(folder, name);
    const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const problem = (wrong: string) => ({
      file: path.join(path.basename(folder), name),
      wrong,
      instead: 'the headers that the build makes',
    });
    return [
      ...(found === made(publication) ? [] : [problem('the headers do not belong to these pages')]),
      ...(/default-src[^"\n]*(?:(?<!wasm-)unsafe-(?:inline|eval)|\*)/.test(found)
        ? [problem('the policy is open')]
        : []),
    ];
  });
};
