import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { runRules } from '../diagnostics/rule.ts';
import type { Site } from '../site/site.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { builtPageRules, builtSiteRules } from './built-site-rule.ts';

/**
 * Verifies a built site against every rule. Yields to the event loop between pages. `changed` limits the page rules to these
 * pages, when the others are known to be valid.
 */
export async function verifySite(
  folder: string,
  sites: Site[],
  changed: (file: string) => boolean = () => true,
): Promise<Diagnostic[]> {
  return verifyBuiltSite(readBuiltSite(folder, sites), changed);
}

/** Verifies a site that was read already. */
export async function verifyBuiltSite(
  site: BuiltSite,
  changed: (file: string) => boolean,
): Promise<Diagnostic[]> {
  const { folder } = site;
  const found: Diagnostic[] = [];
  for (const page of site.pages.filter(({ file }) => changed(file))) {
    found.push(...runRules(builtPageRules.rules, { ...site, pages: [page] }, folder));
    page.release();
    await setImmediate();
  }
  return [...found, ...runRules(builtSiteRules.rules, site, folder)];
}
