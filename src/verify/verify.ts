import type { Problem } from '../problems/problem.ts';
import type { Site } from '../sites/site.ts';
import { readBuiltSite } from './built-site.ts';
import { rules } from './rules/index.ts';

/** Every rule about a finished site, on every page of it. */
export function verify(folder: string, sites: Site[]): Problem[] {
  const site = readBuiltSite(folder, sites);
  return rules.flatMap((rule) => rule(site));
}
