import type { Columns, IndexedPage, SmallIndex } from '../small-index.ts';
import { stemsOf } from '../words.ts';

/** How much a word of a page counts, by where it stands. */
const weights = { title: 3, phrase: 2, description: 1.2, name: 1 };

/** How telling a word is within a phrase that carries nothing by itself. */
const inPhrase = 0.9;

/** A page with its words counted. */
export interface ReadyPage {
  page: IndexedPage;
  weights: Map<string, number>;
  /** What people type for it, as stems, with the words that carry nothing by themselves. */
  phrases: string[][];
}

/** The index as the ranking uses it. */
export interface Ready {
  pages: ReadyPage[];
  /** How telling a stem is: rare words tell more. 0 for a stem that no page has. */
  telling: (stem: string) => number;
  /** The same within a phrase, where words that carry nothing by themselves tell a little. */
  tellingInPhrase: (stem: string) => number;
  dropped: Set<string>;
}

/** The pages out of their fields. */
export function pagesOf(columns: Columns): IndexedPage[] {
  const fields = Object.entries(columns);
  return columns.title.map(
    (_, place) =>
      Object.fromEntries(fields.map(([name, values]) => [name, values[place]])) as unknown as IndexedPage,
  );
}

/** Counts the words of every page, once, when the index has arrived. */
export function readyIndex({ pages: columns, language }: SmallIndex): Ready {
  const dropped = new Set(language.drop.split(' '));
  const pages = pagesOf(columns);
  const ready = pages.map((page) => readyPage(page, dropped));
  const counts = new Map<string, number>();
  for (const { weights: own } of ready)
    for (const stem of own.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const tells = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + pages.length / count)]));
  return {
    pages: ready,
    telling: (stem) => tells.get(stem) ?? 0,
    tellingInPhrase: (stem) => (dropped.has(stem) ? inPhrase : (tells.get(stem) ?? 0)),
    dropped,
  };
}

function readyPage(page: IndexedPage, dropped: Set<string>): ReadyPage {
  const own = new Map<string, number>();
  const add = (stems: string[], weight: number) => {
    for (const stem of new Set(stems))
      if (stem && !dropped.has(stem)) own.set(stem, (own.get(stem) ?? 0) + weight);
  };
  add(stemsOf(page.title), weights.title);
  add(page.phrases.split(/[ ,]/), weights.phrase);
  add(stemsOf(page.description), weights.description);
  add(stemsOf(page.names.join(' ')), weights.name);
  const phrases = page.phrases.split(',').map((phrase) => phrase.split(' '));
  return { page, weights: own, phrases: [[...new Set(stemsOf(page.title))], ...phrases] };
}
