import { tokenizeAndStem } from '../../../content/tokenizer.ts';
import type { ColumnarPages, IndexedPage, SearchIndex } from '../search-index.ts';

/** The weight of a word, by the field that it is in. */
const fieldWeights = { title: 3, phrase: 2, name: 1 };

/** The inverse document frequency of a stop word within a phrase. */
const stopWordIdf = 0.9;

/** A page with its weighted terms. */
export interface WeightedPage {
  page: IndexedPage;
  weights: Map<string, number>;
  /** The search phrases of the page, as stems with stop words. */
  phrases: string[][];
}

/** The index as the ranking uses it. */
export interface IndexReader {
  pages: WeightedPage[];
  /** The inverse document frequency of a stem; 0 for a stem that no page has. */
  idf: (stem: string) => number;
  /** The same within a phrase, where stop words count a little. */
  phraseIdf: (stem: string) => number;
  dropped: Set<string>;
}

/** Converts columns back into pages. */
export function fromColumns(columns: ColumnarPages): IndexedPage[] {
  const fields = Object.entries(columns);
  return columns.title.map(
    (_, index) =>
      Object.fromEntries(fields.map(([name, values]) => [name, values[index]])) as Pick<
        IndexedPage,
        keyof IndexedPage
      >,
  );
}

/** Creates the reader, once, when the index has loaded. */
export function createIndexReader({ pages: columns, language }: SearchIndex): IndexReader {
  const dropped = new Set(language.drop.split(' '));
  const pages = fromColumns(columns);
  const weighted = pages.map((page) => weighPage(page, dropped));
  const counts = new Map<string, number>();
  for (const { weights: termWeights } of weighted)
    for (const stem of termWeights.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const idf = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + pages.length / count)]));
  return {
    pages: weighted,
    idf: (stem) => idf.get(stem) ?? 0,
    phraseIdf: (stem) => (dropped.has(stem) ? stopWordIdf : (idf.get(stem) ?? 0)),
    dropped,
  };
}

function weighPage(page: IndexedPage, dropped: Set<string>): WeightedPage {
  const termWeights = new Map<string, number>();
  const add = (stems: string[], weight: number) => {
    for (const stem of new Set(stems))
      if (stem && !dropped.has(stem)) termWeights.set(stem, (termWeights.get(stem) ?? 0) + weight);
  };
  add(tokenizeAndStem(page.title), fieldWeights.title);
  add(page.phrases.split(/[ ,]/), fieldWeights.phrase);
  add(tokenizeAndStem(page.names.join(' ')), fieldWeights.name);
  const phrases = page.phrases.split(',').map((phrase) => phrase.split(' '));
  return { page, weights: termWeights, phrases: [[...new Set(tokenizeAndStem(page.title))], ...phrases] };
}
