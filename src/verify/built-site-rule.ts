import path from 'node:path';
import { ruleFamily } from '../diagnostics/registry.ts';
import type { Rule } from '../diagnostics/rule.ts';
import type { BuiltSite } from './built-site.ts';

/** One rule about a finished site. */
export type BuiltSiteRule = Rule<BuiltSite>;

/** Rules that look at one page at a time: they are given a site of one page, and then the next. */
export const builtPageRules = await ruleFamily<BuiltSiteRule>(
  'built-page',
  path.join(import.meta.dirname, 'rules/built-page'),
);

/** Rules that compare pages and files. They ask a page for its outline, which is kept, rather than for its elements. */
export const builtSiteRules = await ruleFamily<BuiltSiteRule>(
  'built-site',
  path.join(import.meta.dirname, 'rules/built-site'),
);
