import path from 'node:path';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import type { Service } from '../../facts/kinds/services.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { EditorialLists } from '../editorial-lists.ts';
import type { Glossary } from '../glossary.ts';
import type { LawQuestion } from '../law-questions.ts';
import type { Navigation } from '../navigation.ts';
import type { Page } from '../pages.ts';
import type { SearchLexicon } from '../search-lexicon.ts';
import type { Topic } from '../topics.ts';

/** Context of a rule besides the page itself. */
export interface PageRuleContext extends EditorialLists {
  facts: Facts;
  /** The pages of every language. */
  pages: Page[];
  /** What readers of its language see: its pages, and the English in the place of those that are not translated. */
  siblings: Page[];
  /** IDs of pages that exist but could not be read. */
  unreadablePages: string[];
  navigation: Navigation;
  topics: Topic[];
  lawQuestions: LawQuestion[];
  glossary: Glossary;
  searchLexicons: ReadonlyMap<string, SearchLexicon>;
  /** Services of the page's pack, which it may reference besides those of the facts. */
  brandServices?: Service[];
}

/** A page with its context. */
export interface PageSubject extends PageRuleContext {
  page: Page;
}

/** A rule about the source of a page. */
export interface PageRule extends Rule<PageSubject> {
  /**
   * Whether a slot of a pack keeps the rule too. False for what a slot takes from its page (frontmatter, headings, the last line)
   * and for what its own reader checks.
   */
  readonly appliesToSlots: boolean;
}

/** All rules about the source of a page. To add one, add a file to `page/`. */
export const pageRules = await ruleFamily<PageRule>('page', path.join(import.meta.dirname, 'page'));
