import { parseTopicReferences } from '../../src/content/topics.ts';
import type { Site } from '../../src/site/site.ts';
import type { SearchSession } from './search-session.ts';

/** A query, and the topics that answer it, the primary one first. */
export interface LabelledQuery {
  q: string;
  topics: string[];
}

/** Quality of a search for a set of queries. Shares are between 0 and 1. */
export interface SearchMetrics {
  n: number;
  /** The page of the primary topic is first. */
  top1: number;
  /** It is among the first three. */
  top3: number;
  /** A page of any listed topic is among the first three. */
  any3: number;
  /** How many queries have no result. */
  none: number;
  /** Compressed bytes fetched from the first interaction to the first result. */
  bytes: number;
  /** Milliseconds of main-thread work per query. */
  ms: { median: number; p95: number };
  /** Queries whose page is not first, with the first result instead and the rank of the page, 0 for none. */
  misses: { q: string; topic: string; place: number; shown: string[] }[];
}

/** Runs every query in a browser and compares the first results with the pages that declare the topics. */
export async function evaluateSearch(
  queries: LabelledQuery[],
  site: Site,
  { search, bytes }: SearchSession,
): Promise<SearchMetrics> {
  const pagesOf = (topic: string) =>
    site.pages
      .filter((page) => parseTopicReferences(page).some((reference) => reference.topic === topic))
      .map((page) => site.pathOf(page));
  const answers: { q: string; topic: string; place: number; any: number; ms: number; shown: string[] }[] = [];
  for (const { q, topics } of queries) {
    const { addresses, ms } = await search(q);
    const [topic = ''] = topics;
    const positionOf = (pages: string[]) => addresses.findIndex((candidate) => pages.includes(candidate)) + 1;
    const any = positionOf(topics.flatMap(pagesOf));
    answers.push({ q, topic, place: positionOf(pagesOf(topic)), any, ms, shown: addresses.slice(0, 3) });
  }
  const share = (isGood: (answer: (typeof answers)[0]) => boolean) =>
    roundToThousandths(answers.filter(isGood).length / Math.max(1, answers.length));
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const timeAt = (fraction: number) =>
    roundToThousandths(times[Math.floor((times.length - 1) * fraction)] ?? 0);
  return {
    n: answers.length,
    top1: share(({ place }) => place === 1),
    top3: share(({ place }) => place > 0 && place <= 3),
    any3: share(({ any }) => any > 0 && any <= 3),
    none: answers.filter(({ shown }) => shown.length === 0).length,
    bytes,
    ms: { median: timeAt(0.5), p95: timeAt(0.95) },
    misses: answers
      .filter(({ place }) => place !== 1)
      .map(({ q, topic, place, shown }) => ({ q, topic, place, shown })),
  };
}

function roundToThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
