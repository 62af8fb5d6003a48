import path from 'node:path';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import type { Service } from '../../facts/kinds/services.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { Glossary } from '../glossary.ts';
import type { Page } from '../pages.ts';
import type { RevealingWords } from '../revealing-words.ts';
import type { Topic } from '../topics.ts';

/** What a rule may look at beside the page itself. */
export interface PageRuleContext {
  facts: Facts;
  /** Every page in the language of the page. */
  siblings: Page[];
  /** Ids of pages that are there but cannot be read. */
  unreadablePages: string[];
  revealingWords: RevealingWords;
  sections: string[];
  topics: Topic[];
  glossary: Glossary;
  /** Services of a pack that a page of it may name beside those of the facts. */
  brandServices?: Service[];
}

/** A page among the others of its language. */
export interface PageSubject extends PageRuleContext {
  page: Page;
}

/** One rule about a page before it is built. */
export type PageRule = Rule<PageSubject>;

/** Every rule about a page. To add one, add a file to `page/`. */
export const pageRules = await ruleFamily<PageRule>('page', path.join(import.meta.dirname, 'page'));
