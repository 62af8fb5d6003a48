import path from 'node:path';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { EditorialLists } from '../editorial-lists.ts';
import type { Glossary } from '../glossary.ts';
import type { LawQuestion } from '../law-questions.ts';
import type { Messages } from '../messages.ts';
import type { Navigation } from '../navigation.ts';
import type { Page } from '../pages.ts';
import type { Topic } from '../topics.ts';

/** The content as a whole, for rules that need more than one page. */
export interface ContentSubject extends EditorialLists {
  folder: string;
  pages: Page[];
  /** The ids of pages that exist but could not be read. */
  unreadablePages: string[];
  navigation: Navigation;
  facts: Facts;
  glossary: Glossary;
  messages: ReadonlyMap<string, Messages>;
  topics: Topic[];
  lawQuestions: LawQuestion[];
}

/** A rule about the content as a whole. */
export type ContentRule = Rule<ContentSubject>;

/** All rules about the content as a whole. To add one, add a file to `content/`. */
export const contentRules = await ruleFamily<ContentRule>(
  'content',
  path.join(import.meta.dirname, 'content'),
);
