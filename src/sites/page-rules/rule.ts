import type { Facts } from '../../facts/load.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import type { NeutralWords } from '../neutral-words.ts';
import type { Page } from '../pages.ts';

/** What a rule may look at beside the page itself. */
export interface Surroundings {
  facts: Facts;
  /** Every page in the language of the page. */
  siblings: Page[];
  neutralWords: NeutralWords;
  sections: string[];
}

/** One rule about a page. To add a rule, add a file here and name it in `index.ts`. */
export type PageRule = (page: Page, surroundings: Surroundings) => Problem[];

/** A problem at a place in the page. */
export function problemAt(page: Page, place: Place, wrong: string, instead: string): Problem {
  return { file: page.file, line: place.line, column: place.column, wrong, instead };
}
