import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';
import type { ExtractedPage } from './extract-page.ts';
import type { NumberIndex } from './search-index.ts';

/** Needs whose number has a page of its own. */
const ownPages = ['police', 'emergency'] as const;

/** Returns the best page of each number that a page shows: for a service of the facts that which its need asks for. */
export function indexNumbers(site: Site, pages: Page[], texts: ExtractedPage[]): NumberIndex {
  const { numbers } = site.searchLexicon;
  if (!numbers) return { pages: {}, caller: -1 };
  const placeOf = (id: string) => pages.indexOf(site.page(id));
  const shown = texts.flatMap((text, place) => text.numbers.map((digits) => [digits, place] as const));
  // Of pages with the same number the last one stays, so the best come last.
  const general = numbers.services.map(placeOf).reverse();
  const inOrder = [...shown].reverse().sort(([, a], [, b]) => general.indexOf(a) - general.indexOf(b));
  const services = site.facts.published('services');
  const own = ownPages.flatMap((need) =>
    services.flatMap(({ needs, phone }) =>
      phone && needs.includes(need) ? [[phone.digits, placeOf(numbers[need])] as const] : [],
    ),
  );
  return { pages: Object.fromEntries([...inOrder, ...own]), caller: placeOf(numbers.caller) };
}
