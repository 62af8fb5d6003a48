/** The search box: fetched on first interaction, with the small index. The query stays in memory. */
import type { SearchIndex } from '../search-index.ts';
import { createFullTextSearch } from './full-text-search.client.ts';
import { fromColumns } from './index-reader.client.ts';
import { enableKeyboardNavigation } from './keyboard-navigation.client.ts';
import { createHeadingFinder, type HeadingFinder } from './page-headings.client.ts';
import { createRanker, type RankedResults } from './ranking.client.ts';
import type { SearchResult } from './result-item.client.ts';
import { ResultsView } from './results-view.client.ts';

/** Results shown at once: more would only be more to read. */
const maxResults = 8;

/** Connects a search box to the index. */
export function search(box: HTMLElement, index: SearchIndex): void {
  const view = new ResultsView(box, index.say);
  const rank = createRanker(index);
  const paths = JSON.parse(box.dataset['search'] ?? '{}');
  const searchFullText = createFullTextSearch(paths.text);
  let findHeading: HeadingFinder | undefined;
  const pages = fromColumns(index.pages);
  const resultsOf = ({ found, stems }: Pick<RankedResults, 'found' | 'stems'>): SearchResult[] =>
    found.slice(0, maxResults).flatMap(({ page }) => {
      const indexed = pages[page];
      if (!indexed) return [];
      const heading = findHeading?.(page, stems);
      return {
        title: indexed.title,
        address: indexed.address,
        section: index.sections[indexed.section]?.title ?? '',
        sentence: indexed.description,
        part: heading && { title: heading.title, address: indexed.address + heading.anchor },
      };
    });

  /** Searches the full text. Results that arrive after the query has changed are discarded. */
  const searchEverything = async (words: string[], ranked: RankedResults, text: string) => {
    const more = await searchFullText(words).catch(() => []);
    if (view.input.value !== text) return;
    const shown = new Set(resultsOf(ranked).map(({ address }) => address));
    view.addResults(
      more.filter(({ address }) => !shown.has(address)),
      ranked.stems,
    );
  };

  const show = () => {
    const text = view.input.value;
    if (!text.trim()) return view.empty();
    const latest = rank(text);
    view.showCards(latest.cards);
    view.showResults(resultsOf(latest), latest.stems);
    // Headings load after the first results. A reader who has moved into the results by then keeps the focus.
    findHeading ??= createHeadingFinder(paths.parts, () => {
      if (document.activeElement === view.input) show();
    });
    view.offerEverything(() => searchEverything(text.trim().split(/\s+/), latest, text));
    if (latest.unknown.length > 0) view.later(() => searchEverything(latest.unknown, latest, text));
  };

  for (const change of ['input', 'cleared']) view.input.addEventListener(change, show);
  enableKeyboardNavigation(box, view.input, () => {
    view.input.value = '';
    show();
  });
  show();
}
