import type { About } from '../checks/check.ts';
import type { Found } from '../finding.ts';

/** What the checks across pages need to know of a page. */
export interface PageFacts {
  file: string;
  title: string;
  heading: string;
  /** The menus of the page: the words of their links, in order. */
  menus: string[][];
  /** Blocks with a number, an address or a link for help, as HTML, with the part of the page in which they stand. */
  help: { html: string; place: string }[];
}

/** A check that compares the pages of a folder with one another. */
export interface SiteCheck extends About {
  compare(pages: readonly PageFacts[]): (Found & { page: string })[];
}
