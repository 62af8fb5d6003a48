import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { runRules } from '../../diagnostics/rule.ts';
import type { Page } from '../pages.ts';
import type { Content } from '../read-content.ts';
import { contentRules } from './content-rule.ts';
import { type PageRule, pageRules } from './page-rule.ts';

/** Lints the content in a folder: as a whole, and page by page. */
export function lintContent(folder: string, content: Content): Diagnostic[] {
  return [
    ...runRules(contentRules.rules, { folder, ...content }, folder),
    ...content.pages.flatMap((page) => lintPage(page, content, pageRules.rules)),
  ];
}

/** Lints a page with the given rules, in the context of the pages of its language. */
export function lintPage(page: Page, content: Content, rules: readonly PageRule[]): Diagnostic[] {
  const siblings = content.pages.filter(({ language }) => language === page.language);
  return runRules(rules, { ...content, page, siblings }, page.file);
}
