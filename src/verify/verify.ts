import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../sites/site.ts';
import { readBuiltSite } from './built-site.ts';
import { pageRules, siteRules } from './rules/index.ts';

/**
 * Every rule about a finished site, on every page of it. Between two pages other work of this process has its turn. `changed`
 * names the pages that the rules about one page look at, where the others are known to be good.
 */
export async function verify(
  folder: string,
  sites: Site[],
  changed: (file: string) => boolean = () => true,
): Promise<Problem[]> {
  const site = readBuiltSite(folder, sites);
  const found: Problem[] = [];
  for (const page of site.pages.filter(({ file }) => changed(file))) {
    found.push(...pageRules.flatMap((rule) => rule({ ...site, pages: [page] })));
    page.fold();
    await setImmediate();
  }
  return [...found, ...siteRules.flatMap((rule) => rule(site))];
}
