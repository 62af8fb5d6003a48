import type { ElementResult } from '../finding.ts';
import type { Rule } from './rule.ts';

/** The properties of a page that cross-page rules compare. */
export interface PageSummary {
  file: string;
  title: string;
  heading: string;
  /** The link texts of each menu, in order. */
  menus: string[][];
  /** Blocks with a telephone, e-mail or help link, as HTML, with the landmark that holds them. */
  help: { html: string; landmark: string }[];
}

/** A rule that compares the pages of a folder with one another. */
export type CrossPageRule = Rule<readonly PageSummary[], ElementResult & { page: string }>;
