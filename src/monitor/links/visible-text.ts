import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { minPageLength } from './limits.ts';

/** The visible text of a page, for link checks. */
export interface VisibleText {
  /** SHA-256 of `words`, in hexadecimal. */
  digest: string;
  /** Visible text with collapsed white space. */
  words: string;
  /** Title and level-1 headings. */
  headings: string;
}

/** Elements that are invisible, or that change without a change of content. */
const ignoredSelector =
  'script, style, noscript, template, svg, iframe, [hidden], nav, header, footer, aside, form, time';

/** Extracts the visible text of a page; of its main landmark if it has one. */
export function extractVisibleText(html: string): VisibleText {
  const $ = load(html);
  const headings = $('title, h1')
    .map((_, element) => $(element).text())
    .get()
    .join(' ');
  $(ignoredSelector).remove();
  const main = $('main, [role=main]').first();
  // Separates the text of adjacent elements.
  $('*').append(' ');
  const words = (main.length > 0 ? main : $('body')).text().replaceAll(/\s+/g, ' ').trim();
  return { digest: sha256Hex(words), words, headings };
}

/** Returns the SHA-256, in hexadecimal. */
export function sha256Hex(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

const notFoundPattern =
  /\b(?:404|410|not found|(?:page|content|site) (?:can(?:not|’t|'t) be|could not be|was not|isn’t|isn't|is not|has been|is no longer) (?:found|available|removed|there|deleted)|does(?:n’t|n't| not) exist|no longer (?:exists?|available)|nothing here|gone away)\b/i;
const parkedDomainPattern =
  /\b(?:domain (?:name )?(?:is|may be) for sale|buy this domain|this domain (?:has )?expired|domain parking)\b/i;

/** Whether a page served with status 200 is a not-found page (soft 404) or a parked domain. */
export function isSoft404({ headings, words }: VisibleText): boolean {
  if (notFoundPattern.test(headings) || parkedDomainPattern.test(headings)) return true;
  return (
    words.length < minPageLength &&
    (notFoundPattern.test(words) || parkedDomainPattern.test(words) || words.length === 0)
  );
}
