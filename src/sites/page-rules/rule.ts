import type { Facts } from '../../facts/load.ts';
import type { Service } from '../../facts/schema.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Glossary } from '../glossary.ts';
import type { NeutralWords } from '../neutral-words.ts';
import type { Page } from '../pages.ts';
import type { Topic } from '../topics.ts';

/** What a rule may look at beside the page itself. */
export interface Surroundings {
  facts: Facts;
  /** Every page in the language of the page. */
  siblings: Page[];
  /** Ids of pages that are there but cannot be read. */
  unreadable: string[];
  neutralWords: NeutralWords;
  sections: string[];
  topics: Topic[];
  glossary: Glossary;
  /** Services of a pack that a page of it may name beside those of the facts. */
  ownServices?: Service[];
}

/** A problem of the page that a rule looks at. */
export type Fault = Omit<Problem, 'file'>;

/** One rule about a page. To add a rule, add a file here and name it in `index.ts`. */
export type PageRule = (page: Page, surroundings: Surroundings) => Fault[];

/** The place of a thing, without the thing. */
export function at({ line, column }: Place): Place {
  return { line, column };
}
