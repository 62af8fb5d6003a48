/** Segments that stand before or after the name of a page: a language, with or without its country, and an edition. */
const edition = /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|web|ios|mac)$/i;
/** The names that sites give to the page on which a section or a guide begins. */
const front = /^(?:home|index\.\w+|welcome|support|help|blog|news|(?:owners-?)?manuals?)$/i;

/**
 * True for the first page of a website, of a section, of a guide or of a repository. It changes from week to week, and the sentence
 * that a fact rests on does not stand there.
 */
export function isFrontPage(url: string): boolean {
  const { hostname, pathname, search } = new URL(url);
  const segments = pathname.split('/').filter(Boolean);
  if (hostname === 'github.com') return segments.length <= 2;
  const named = segments.filter((segment) => !edition.test(segment));
  const page = named.at(-1);
  // Some sites name their pages by a number alone, like /?p=115.
  return page === undefined ? !/=\d+/.test(search) : front.test(page);
}
