import type { Problem } from '../problems/problem.ts';
import type { Site } from '../sites/site.ts';
import { readBuiltSite } from './built-site.ts';
import { pageRules, siteRules } from './rules/index.ts';

/** Every rule about a finished site, on every page of it. */
export function verify(folder: string, sites: Site[]): Problem[] {
  const site = readBuiltSite(folder, sites);
  const inPages = site.pages.flatMap((page) => {
    const found = pageRules.flatMap((rule) => rule({ ...site, pages: [page] }));
    page.fold();
    return found;
  });
  return [...inPages, ...siteRules.flatMap((rule) => rule(site))];
}
