import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../sites/site.ts';
import { readBuiltSite } from './built-site.ts';
import { pageRules, siteRules } from './rules/index.ts';

/** Every rule about a finished site, on every page of it. Between two pages other work of this process has its turn. */
export async function verify(folder: string, sites: Site[]): Promise<Problem[]> {
  const site = readBuiltSite(folder, sites);
  const found: Problem[] = [];
  for (const page of site.pages) {
    found.push(...pageRules.flatMap((rule) => rule({ ...site, pages: [page] })));
    page.fold();
    await setImmediate();
  }
  return [...found, ...siteRules.flatMap((rule) => rule(site))];
}
