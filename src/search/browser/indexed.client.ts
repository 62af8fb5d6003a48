import type { IndexedPage, SmallIndex } from '../small-index.ts';
import { stemsOf } from '../words.ts';

/** How much a word of a page counts, by where it stands. */
const weights = { title: 3, phrase: 2, heading: 1.2, description: 1.2, name: 1 };

/** A page with its words counted. */
export interface ReadyPage {
  page: IndexedPage;
  weights: Map<string, number>;
  /** What people type for it, without the words that carry nothing. */
  phrases: string[][];
}

/** The index as the ranking uses it. */
export interface Ready {
  pages: ReadyPage[];
  /** How telling a stem is: rare words tell more. 0 for a stem that no page has. */
  telling: (stem: string) => number;
  dropped: Set<string>;
  /** The stems of a heading, worked out once. */
  stemsOf: (heading: string) => string[];
}

/** Counts the words of every page, once, when the index has arrived. */
export function readyIndex({ pages, language }: SmallIndex): Ready {
  const dropped = new Set(language.drop.split(' '));
  const ready = pages.map((page) => readyPage(page, dropped));
  const counts = new Map<string, number>();
  for (const { weights: own } of ready)
    for (const stem of own.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const tells = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + pages.length / count)]));
  const headings = new Map(pages.flatMap((page) => page.headings.map((text) => [text, stemsOf(text)])));
  return {
    pages: ready,
    telling: (stem) => tells.get(stem) ?? 0,
    dropped,
    stemsOf: (heading) => headings.get(heading) ?? [],
  };
}

function readyPage(page: IndexedPage, dropped: Set<string>): ReadyPage {
  const own = new Map<string, number>();
  const add = (stems: string[], weight: number) => {
    for (const stem of new Set(stems)) if (!dropped.has(stem)) own.set(stem, (own.get(stem) ?? 0) + weight);
  };
  add(stemsOf(page.title), weights.title);
  add(stemsOf(page.phrases.join(' ')), weights.phrase);
  add(stemsOf(page.headings.join(' ')), weights.heading);
  add(stemsOf(page.description), weights.description);
  add(stemsOf(page.names.join(' ')), weights.name);
  const phrases = [page.title, ...page.phrases].map((phrase) =>
    [...new Set(stemsOf(phrase))].filter((stem) => !dropped.has(stem)),
  );
  return { page, weights: own, phrases: phrases.filter((stems) => stems.length > 0) };
}
