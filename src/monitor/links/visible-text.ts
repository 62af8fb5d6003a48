import { createHash } from 'node:crypto';
import { load } from 'cheerio';

/** What a page says, as far as a check of facts needs it. */
export interface VisibleText {
  /** SHA-256 of the words that a reader sees. */
  digest: string;
  /** Those words, with single spaces. */
  words: string;
  /** Title and main headings. */
  headings: string;
}

/** What a reader does not see, or what changes without anything being said. */
const ignoredSelector =
  'script, style, noscript, template, svg, iframe, [hidden], nav, header, footer, aside, form, time';

/** The words of a page: of its main part where it says which that is. */
export function extractVisibleText(html: string): VisibleText {
  const $ = load(html);
  const headings = $('title, h1')
    .map((_, element) => $(element).text())
    .get()
    .join(' ');
  $(ignoredSelector).remove();
  const main = $('main, [role=main]').first();
  // Elements that follow each other without a space between are words of their own.
  $('*').append(' ');
  const words = (main.length > 0 ? main : $('body')).text().replaceAll(/\s+/g, ' ').trim();
  return { digest: sha256Hex(words), words, headings };
}

/** SHA-256, in hexadecimal. */
export function sha256Hex(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

const notFoundPattern =
  /\b(?:404|410|not found|(?:page|content|site) (?:can(?:not|’t|'t) be|could not be|was not|isn’t|isn't|is not|has been|is no longer) (?:found|available|removed|there|deleted)|does(?:n’t|n't| not) exist|no longer (?:exists?|available)|nothing here|gone away)\b/i;
const parkedDomainPattern =
  /\b(?:domain (?:name )?(?:is|may be) for sale|buy this domain|this domain (?:has )?expired|domain parking)\b/i;

/** A page that says so much and no more is a message. In letters. */
const minPageLength = 600;

/** Whether a page that was sent as a good one says that it is not there, or that its name is for sale. */
export function isSoft404({ headings, words }: VisibleText): boolean {
  if (notFoundPattern.test(headings) || parkedDomainPattern.test(headings)) return true;
  return (
    words.length < minPageLength &&
    (notFoundPattern.test(words) || parkedDomainPattern.test(words) || words.length === 0)
  );
}
