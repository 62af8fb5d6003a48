import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { runRules } from '../../diagnostics/rule.ts';
import type { Page } from '../pages.ts';
import type { Content } from '../read-content.ts';
import { pageState, pagesInLanguage } from '../translations/page-translations.ts';
import { isShown, sourceLanguage } from '../translations/translation-state.ts';
import { contentRules } from './content-rule.ts';
import { type PageRule, pageRules } from './page-rule.ts';

/** Lints the content in a folder: as a whole, and page by page. */
export function lintContent(folder: string, content: Content): Diagnostic[] {
  return [
    ...runRules(contentRules.rules, { folder, ...content }, folder),
    ...content.pages.flatMap((page) => lintPage(page, content, rulesFor(page, content.pages))),
  ];
}

/** Readers see the English in place of a translation that is stale, so only its record counts. */
function rulesFor(page: Page, pages: readonly Page[]): readonly PageRule[] {
  const isRead = page.language === sourceLanguage || isShown(pageState(page, pages));
  return isRead ? pageRules.rules : pageRules.rules.filter(({ id }) => id === 'translation-record');
}

/** Lints a page with the given rules, in the context of the pages of its language. */
export function lintPage(page: Page, content: Content, rules: readonly PageRule[]): Diagnostic[] {
  const siblings = pagesInLanguage(content.pages, page.language);
  return runRules(rules, { ...content, page, siblings }, page.file);
}
