import type { Brand } from '../brand/brand-schema.ts';
import { type LawArea, lawAreaNames, resolvePage } from '../content/law-areas.ts';
import type { Page } from '../content/pages.ts';
import { markOriginal } from './original-text.ts';
import type { Section } from './sections.ts';

/** Marks what lists show of an English page in a site of another language. */
export function markNames(page: Page): Page {
  if (!page.untranslated) return page;
  const { title, shortTitle, description, also, changes } = page;
  return {
    ...page,
    title: markOriginal(title),
    ...(shortTitle !== undefined && { shortTitle: markOriginal(shortTitle) }),
    description: markOriginal(description),
    ...(also && { also: also.map(markOriginal) }),
    changes: changes.map(({ date, what }) => ({ date, what: markOriginal(what) })),
  };
}

/** Returns the pages that this publisher offers, and a function that maps the id of any other page to its substitute. */
export function availablePages(
  pages: Page[],
  brand: Brand,
): { available: Page[]; substituteId: (id: string) => string } {
  const isOmitted = ({ typed }: Page) => typed !== undefined && brand.typing !== 'offered';
  const substitutes = new Map(pages.filter(isOmitted).map(({ id, typed = id }) => [id, typed]));
  return {
    available: pages.filter((page) => !isOmitted(page)),
    substituteId: (id) => substitutes.get(id) ?? id,
  };
}

/** Sorts pages: the home page, the sections, then pages about other laws. */
export function sortPages(pages: Page[], sections: Section[]): Page[] {
  const home = pages.filter(({ section }) => section === '');
  const listed = sections.flatMap((section) => section.pages);
  const lawRank = ({ law }: Page) => (law ? lawAreaNames.indexOf(law) : -1);
  const others = pages.toSorted((a, b) => lawRank(a) - lawRank(b) || a.order - b.order);
  return [...new Set([...home, ...listed, ...others])];
}

/** Returns the page of an id, for one of these laws where it is about the law. Throws for an unknown id. */
export function requirePage(pages: Page[], id: string, laws: readonly LawArea[]): Page {
  const page = resolvePage(pages, id, laws);
  if (!page) throw new Error(`There is no page "${id}".`);
  return page;
}
