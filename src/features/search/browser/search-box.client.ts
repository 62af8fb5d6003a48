/** The search box: fetched on first interaction, with the small index. The query stays in memory. */
import type { SearchIndex } from '../search-index.ts';
import { createFullTextSearch } from './full-text-search.client.ts';
import { fromColumns } from './index-reader.client.ts';
import { enableKeyboardNavigation } from './keyboard-navigation.client.ts';
import { createHeadingFinder, type HeadingFinder } from './page-headings.client.ts';
import { createRanker, type RankedResults } from './ranking.client.ts';
import type { SearchResult } from './result-item.client.ts';
import { ResultsView } from './results-view.client.ts';

/** Results that are shown at once: more would only be more to read. */
const maxResults = 8;

/** Makes a box answer to what is typed. */
export function search(box: HTMLElement, index: SearchIndex): void {
  const view = new ResultsView(box, index.say);
  const answer = createRanker(index);
  const addresses = JSON.parse(box.dataset['search'] ?? '{}');
  const inFullText = createFullTextSearch(addresses.text);
  let partOf: HeadingFinder | undefined;
  const pages = fromColumns(index.pages);
  const resultsOf = ({ found, stems }: Pick<RankedResults, 'found' | 'stems'>): SearchResult[] =>
    found.slice(0, maxResults).flatMap(({ page }) => {
      const own = pages[page];
      if (!own) return [];
      const part = partOf?.(page, stems);
      return {
        title: own.title,
        address: own.address,
        section: index.sections[own.section]?.title ?? '',
        sentence: own.description,
        part: part && { title: part.title, address: own.address + part.anchor },
      };
    });

  /** Looks for words in the full text. An answer that comes after something else was typed is thrown away. */
  const lookEverywhere = async (words: string[], answered: RankedResults, text: string) => {
    const more = await inFullText(words).catch(() => []);
    if (view.input.value !== text) return;
    const shown = new Set(resultsOf(answered).map(({ address }) => address));
    view.addResults(
      more.filter(({ address }) => !shown.has(address)),
      answered.stems,
    );
  };

  const show = () => {
    const text = view.input.value;
    if (!text.trim()) return view.empty();
    const given = answer(text);
    view.showCards(given.cards);
    view.showResults(resultsOf(given), given.stems);
    // After the first answer, which is light without headings. Who is among the results by then keeps the place.
    partOf ??= createHeadingFinder(addresses.parts, () => {
      if (document.activeElement === view.input) show();
    });
    view.offerEverything(() => lookEverywhere(text.trim().split(/\s+/), given, text));
    if (given.unknown.length > 0) view.later(() => lookEverywhere(given.unknown, given, text));
  };

  for (const change of ['input', 'cleared']) view.input.addEventListener(change, show);
  enableKeyboardNavigation(box, view.input, () => {
    view.input.value = '';
    show();
  });
  show();
}
