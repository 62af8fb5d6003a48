import { parseTopicReferences } from '../../src/content/topics.ts';
import type { Site } from '../../src/site/site.ts';
import type { SearchSession } from './search-session.ts';

/** What a visitor who types a query needs, where the topics alone do not say it. */
export type QueryKind =
  | 'help'
  | 'danger'
  | 'tracking'
  | 'innocent'
  | 'number'
  | 'language'
  | 'law'
  | 'device';

/**
 * A query, and the topics that answer it, the primary one first. A page that no topic fits is named by its id. Without a kind it asks
 * for help.
 */
export interface LabelledQuery {
  q: string;
  topics: string[];
  kind?: QueryKind;
}

/** A share between 0 and 1, with its standard error. */
export interface Share {
  share: number;
  se: number;
}

/** Quality of a search for the queries of one kind. */
export interface KindMetrics {
  n: number;
  /** The page of the primary topic is first. */
  top1: Share;
  /** It is among the first three. */
  top3: Share;
  /** A page of any listed topic is among the first three. */
  any3: Share;
  /** How many queries have no result. */
  none: number;
  /** A card with numbers is above the results. */
  card: Share;
  /** The page about one's own behaviour is first. */
  behaviour: Share;
}

/** Quality of a search for a set of queries, of all kinds together and of each. */
export interface SearchMetrics extends KindMetrics {
  kinds: Partial<Record<QueryKind, KindMetrics>>;
  /** Queries of innocent kind that show a card of danger. */
  falseCards: string[];
  /** Queries of danger without a card. */
  missedCards: string[];
  /** Compressed bytes fetched from the first interaction to the first result. */
  bytes: number;
  /** Milliseconds of main-thread work per query. */
  ms: { median: number; p95: number; max: number };
  /** Queries whose page is not first, with the first results instead and the rank of the page, 0 for none. */
  misses: { q: string; kind: QueryKind; topic: string; place: number; shown: string[] }[];
}

/** The topic of the page about one's own behaviour. */
const behaviourTopic = 'my-behaviour';

interface Answer {
  q: string;
  kind: QueryKind;
  topic: string;
  place: number;
  any: number;
  ms: number;
  shown: string[];
  cards: string[];
  behaviour: boolean;
}

/** Runs every query in a browser and compares the first results with the pages that declare the topics. */
export async function evaluateSearch(
  queries: LabelledQuery[],
  site: Site,
  { search, bytes }: SearchSession,
): Promise<SearchMetrics> {
  const pagesOf = (topic: string) =>
    site.pages
      .filter(
        (page) =>
          page.id === topic || parseTopicReferences(page).some((reference) => reference.topic === topic),
      )
      .map((page) => site.pathOf(page));
  const behaviourPages = pagesOf(behaviourTopic);
  const answers: Answer[] = [];
  for (const { q, topics, kind = 'help' } of queries) {
    const { addresses, cards, ms } = await search(q);
    const [topic = ''] = topics;
    const positionOf = (pages: string[]) => addresses.findIndex((candidate) => pages.includes(candidate)) + 1;
    const found = { place: positionOf(pagesOf(topic)), any: positionOf(topics.flatMap(pagesOf)) };
    const behaviour = behaviourPages.includes(addresses[0] ?? '');
    answers.push({ q, kind, topic, ...found, ms, shown: addresses.slice(0, 3), cards, behaviour });
  }
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const timeAt = (fraction: number) =>
    roundToThousandths(times[Math.floor((times.length - 1) * fraction)] ?? 0);
  const textsOf = (kind: QueryKind, hasCard: boolean) =>
    answers.flatMap((answer) =>
      answer.kind === kind && answer.cards.length > 0 === hasCard ? answer.q : [],
    );
  return {
    ...kindMetrics(answers),
    kinds: Object.fromEntries(
      [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, own]) => [kind, kindMetrics(own)]),
    ),
    falseCards: textsOf('innocent', true),
    missedCards: textsOf('danger', false),
    bytes,
    ms: { median: timeAt(0.5), p95: timeAt(0.95), max: timeAt(1) },
    misses: answers
      .filter(({ place }) => place !== 1)
      .map(({ q, kind, topic, place, shown }) => ({ q, kind, topic, place, shown })),
  };
}

function kindMetrics(answers: Answer[]): KindMetrics {
  const share = (isGood: (answer: Answer) => boolean) => shareOf(answers, isGood);
  return {
    n: answers.length,
    top1: share(({ place }) => place === 1),
    top3: share(({ place }) => place > 0 && place <= 3),
    any3: share(({ any }) => any > 0 && any <= 3),
    none: answers.filter(({ shown }) => shown.length === 0).length,
    card: share(({ cards }) => cards.length > 0),
    behaviour: share(({ behaviour }) => behaviour),
  };
}

/** The share of answers that are good, with the standard error of a share of as many answers. */
function shareOf(answers: Answer[], isGood: (answer: Answer) => boolean): Share {
  const n = Math.max(1, answers.length);
  const share = answers.filter(isGood).length / n;
  return { share: roundToThousandths(share), se: roundToThousandths(Math.sqrt((share * (1 - share)) / n)) };
}

function roundToThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
