import { type Page, pageText } from '../pages.ts';
import { isShown, sourceHash, sourceLanguage, stateOf, type TranslationState } from './translation-state.ts';

/** The words of the frontmatter of a page. */
export type PageNames = Pick<Page, 'title' | 'shortTitle' | 'description' | 'also' | 'changes'>;

/** Returns what a translator reads of a page: its names, its description and its words, but no date, order or search term. */
export function pageSource(page: Page): string {
  return pageSourceOf(page, pageText(page));
}

/** The same of the names and the text of a page that was read in another way. */
export function pageSourceOf(
  { title, shortTitle, description, also, changes }: PageNames,
  text: string,
): string {
  return JSON.stringify([title, shortTitle, description, also, changes.map(({ what }) => what), text]);
}

/** Returns the hash by which a translation of this page names it. */
export function pageSourceHash(page: Page): string {
  const hash = hashCache.get(page) ?? sourceHash(pageSource(page));
  hashCache.set(page, hash);
  return hash;
}

/** Each page of a language asks for the states of all others. */
const hashCache = new WeakMap<Page, string>();

/** Returns the page in the language that is written first; undefined for a page that exists in another language only. */
export function originalOf(page: Pick<Page, 'id'>, pages: readonly Page[]): Page | undefined {
  return pages.find(({ id, language }) => id === page.id && language === sourceLanguage);
}

/** Returns the state of a page in another language. The words of a pack are its publisher's: nothing of ours is their English. */
export function pageState(page: Page, pages: readonly Page[]): TranslationState {
  if (page.tree) return 'checked';
  const original = originalOf(page, pages);
  return original ? stateOf(page.translation, pageSourceHash(original)) : 'missing';
}

/**
 * Returns the pages that readers of a language see: its own that are made from the present English, and the English in the place of
 * each that is missing or stale, at its English address.
 */
export function pagesInLanguage(pages: readonly Page[], language: string): Page[] {
  const own = pages.filter((page) => page.language === language);
  if (language === sourceLanguage) return own;
  const shown = own.filter((page) => isShown(pageState(page, pages)));
  const ids = new Set(shown.map(({ id }) => id));
  const originals = pages.filter((page) => page.language === sourceLanguage && !ids.has(page.id));
  return [
    ...shown,
    ...originals.map((page) => {
      const untranslated = own.some(({ id }) => id === page.id) ? ('stale' as const) : ('missing' as const);
      return { ...page, language, untranslated };
    }),
  ];
}

/**
 * Gives each heading of a translated page the reference of its English twin, so that links to it are the same in every language. A
 * page with more or fewer headings keeps its own; a rule refuses it.
 */
export function alignHeadings(pages: readonly Page[]): void {
  for (const page of pages) {
    const headings = originalOf(page, pages)?.body.headings ?? [];
    if (headings.length !== page.body.headings.length) continue;
    for (const [index, heading] of page.body.headings.entries())
      heading.reference = headings[index]?.reference ?? heading.reference;
  }
}
