import type { ElementResult } from '../finding.ts';
import type { Rule } from './rule.ts';

/** What the checks across pages need to know of a page. */
export interface PageSummary {
  file: string;
  title: string;
  heading: string;
  /** The menus of the page: the words of their links, in order. */
  menus: string[][];
  /** Blocks with a number, an address or a link for help, as HTML, with the part of the page in which they stand. */
  help: { html: string; place: string }[];
}

/** A rule that compares the pages of a folder with one another. */
export type CrossPageRule = Rule<readonly PageSummary[], ElementResult & { page: string }>;
