import path from 'node:path';
import { ruleFamily } from '../diagnostics/registry.ts';
import type { Rule } from '../diagnostics/rule.ts';
import type { BuiltSite } from './built-site.ts';

/** A rule about a built site. */
export type BuiltSiteRule = Rule<BuiltSite>;

/** Rules that check each page on its own; their subject is a site with a single page. */
export const builtPageRules = await ruleFamily<BuiltSiteRule>(
  'built-page',
  path.join(import.meta.dirname, 'rules/built-page'),
);

/** Rules across pages and files. They use the outline of a page, which stays in memory, instead of its elements. */
export const builtSiteRules = await ruleFamily<BuiltSiteRule>(
  'built-site',
  path.join(import.meta.dirname, 'rules/built-site'),
);
