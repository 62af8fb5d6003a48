import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
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

/** A problem of the page that a rule looks at. */
export type PageDiagnostic = Omit<Diagnostic, 'file'>;

/** One rule about a page. To add a rule, add a file here and name it in `index.ts`. */
export type PageRule = (page: Page, surroundings: PageRuleContext) => PageDiagnostic[];

/** The place of a thing, without the thing. */
export function pickPosition({ line, column }: Position): Position {
  return { line, column };
}
