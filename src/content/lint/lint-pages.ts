import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Page } from '../pages.ts';
import type { Content } from '../read-content.ts';
import { pageRules } from './index.ts';
import type { PageRule } from './page-rule.ts';

/** What every rule says about every page. */
export function lintPages(content: Content): Diagnostic[] {
  return content.pages.flatMap((page) => lintPage(page, content, pageRules));
}

/** What these rules say about a page among the pages of its language. */
export function lintPage(page: Page, content: Content, rules: PageRule[]): Diagnostic[] {
  const siblings = content.pages.filter(({ language }) => language === page.language);
  return rules
    .flatMap((rule) => rule(page, { ...content, siblings }))
    .map((fault) => ({ file: page.file, ...fault }));
}
