/** The search box: fetched on first interaction, with the small index. The query stays in memory. */
import type { SearchIndex } from '../search-index.ts';
import { createFullTextSearch } from './full-text-search.client.ts';
import { fromColumns } from './index-reader.client.ts';
import { enableKeyboardNavigation } from './keyboard-navigation.client.ts';
import { createDetailFinder, type DetailFinder } from './page-details.client.ts';
import { createRanker, type RankedResults } from './ranking.client.ts';
import type { SearchResult } from './result-item.client.ts';
import { ResultsView } from './results-view.client.ts';

/** Results shown at once: more would only be more to read. */
const maxResults = 8;

/** A viewport that is lower holds a field and little else. In pixels. */
const lowHeight = 500;

/** Connects a search box to the index. */
export function search(box: HTMLElement, index: SearchIndex): void {
  const view = new ResultsView(box, index.say);
  const rank = createRanker(index);
  const paths = JSON.parse(box.dataset['search'] ?? '{}');
  const searchFullText = createFullTextSearch(paths.text);
  let findDetails: DetailFinder | undefined;
  const toResults = createResultWriter(index);
  const resultsOf = (ranked: RankedResults) => toResults(ranked, findDetails);

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
    moveIntoView(view.input);
    const latest = rank(text);
    view.showCards(latest.cards);
    view.showResults(
      resultsOf(latest),
      latest.stems,
      latest.hasForeignNumber ? (index.say['no-number'] ?? '') : '',
    );
    // Details load after the first results. A reader who has moved into the results by then keeps the focus.
    findDetails ??= createDetailFinder(paths.parts, () => {
      if (document.activeElement === view.input) show();
    });
    view.offerEverything(() => searchEverything(text.trim().split(/\s+/), latest, text));
    if (latest.unknown.length > 0 && !latest.hasForeignNumber)
      view.later(() => searchEverything(latest.unknown, latest, text));
  };

  for (const change of ['input', 'cleared']) view.input.addEventListener(change, show);
  enableKeyboardNavigation(box, view.input, () => {
    view.input.value = '';
    show();
  });
  show();
}

/** Creates a function that returns what is shown of ranked pages, with their details once these have loaded. */
function createResultWriter({
  pages: columns,
  sections,
}: SearchIndex): (ranked: RankedResults, findDetails: DetailFinder | undefined) => SearchResult[] {
  const pages = fromColumns(columns);
  return ({ found, stems }, findDetails) =>
    found.slice(0, maxResults).flatMap(({ page }) => {
      const indexed = pages[page];
      if (!indexed) return [];
      const { description = '', heading } = findDetails?.(page, stems) ?? {};
      return {
        title: indexed.title,
        address: indexed.address,
        section: sections[indexed.section]?.title ?? '',
        sentence: description,
        part: heading && { title: heading.title, address: indexed.address + heading.anchor },
      };
    });
}

/** Where a keyboard leaves little room, moves the field to the top, so that the first card or result is seen below it. */
function moveIntoView(input: HTMLInputElement): void {
  const height = window.visualViewport?.height ?? window.innerHeight;
  const { top } = input.getBoundingClientRect();
  if (height < lowHeight && (top < 0 || top > height / 4)) input.scrollIntoView({ block: 'start' });
}
