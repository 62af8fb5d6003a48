import type { ColumnarPages, IndexedPage, SearchIndex } from '../search-index.ts';
import { tokenizeAndStem } from '../tokenizer.ts';

/** How much a word of a page counts, by where it stands. */
const fieldWeights = { title: 3, phrase: 2, description: 1.2, name: 1 };

/** How telling a word is within a phrase that carries nothing by itself. */
const stopWordIdf = 0.9;

/** A page with its words counted. */
export interface WeightedPage {
  page: IndexedPage;
  weights: Map<string, number>;
  /** What people type for it, as stems, with the words that carry nothing by themselves. */
  phrases: string[][];
}

/** The index as the ranking uses it. */
export interface IndexReader {
  pages: WeightedPage[];
  /** How telling a stem is: rare words tell more. 0 for a stem that no page has. */
  telling: (stem: string) => number;
  /** The same within a phrase, where words that carry nothing by themselves tell a little. */
  tellingInPhrase: (stem: string) => number;
  dropped: Set<string>;
}

/** The pages out of their fields. */
export function fromColumns(columns: ColumnarPages): IndexedPage[] {
  const fields = Object.entries(columns);
  return columns.title.map(
    (_, place) =>
      Object.fromEntries(fields.map(([name, values]) => [name, values[place]])) as unknown as IndexedPage,
  );
}

/** Counts the words of every page, once, when the index has arrived. */
export function createIndexReader({ pages: columns, language }: SearchIndex): IndexReader {
  const dropped = new Set(language.drop.split(' '));
  const pages = fromColumns(columns);
  const ready = pages.map((page) => weighPage(page, dropped));
  const counts = new Map<string, number>();
  for (const { weights: own } of ready)
    for (const stem of own.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const tells = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + pages.length / count)]));
  return {
    pages: ready,
    telling: (stem) => tells.get(stem) ?? 0,
    tellingInPhrase: (stem) => (dropped.has(stem) ? stopWordIdf : (tells.get(stem) ?? 0)),
    dropped,
  };
}

function weighPage(page: IndexedPage, dropped: Set<string>): WeightedPage {
  const own = new Map<string, number>();
  const add = (stems: string[], weight: number) => {
    for (const stem of new Set(stems))
      if (stem && !dropped.has(stem)) own.set(stem, (own.get(stem) ?? 0) + weight);
  };
  add(tokenizeAndStem(page.title), fieldWeights.title);
  add(page.phrases.split(/[ ,]/), fieldWeights.phrase);
  add(tokenizeAndStem(page.description), fieldWeights.description);
  add(tokenizeAndStem(page.names.join(' ')), fieldWeights.name);
  const phrases = page.phrases.split(',').map((phrase) => phrase.split(' '));
  return { page, weights: own, phrases: [[...new Set(tokenizeAndStem(page.title))], ...phrases] };
}
