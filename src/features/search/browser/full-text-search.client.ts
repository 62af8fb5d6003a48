import { stemWord, tokenize } from '../../../content/tokenizer.ts';
import type { SearchResult } from './result-item.client.ts';

/** The part of Pagefind's API that is used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options: (options: { noWorker: boolean; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (word: string) => Promise<{ results: Hit[] }>;
}

interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

interface Fragment {
  url: string;
  meta: Record<string, string>;
  content: string;
  plain_excerpt: string;
  sub_results: { title: string; url: string; plain_excerpt: string }[];
}

export const maxHits = 6;
const excerptWords = 20;

/**
 * Creates a full-text search. What it fetches depends on the query, as the page about using this site safely explains.
 * Each word is searched on its own, since Pagefind requires all words of a query on one page.
 */
export function createFullTextSearch(address: string): (words: string[]) => Promise<SearchResult[]> {
  let loading: Promise<Pagefind> | undefined;
  const load = async () => {
    const pagefind = (await import(address)) as Pagefind;
    // A worker would need a permission of its own in the policy, for a search that takes a few milliseconds.
    await pagefind.options({ noWorker: true, excerptLength: excerptWords });
    await pagefind.init();
    return pagefind;
  };
  return async (words) => {
    loading ??= load();
    const pagefind = await loading;
    const responses = await Promise.all([...new Set(words)].map((word) => pagefind.search(word)));
    const best = mergeHits(responses.map(({ results }) => results)).slice(0, maxHits);
    const fragments = await Promise.all(best.map((hit) => hit.data()));
    const stems = words.flatMap(tokenize).map(stemWord);
    return fragments.filter(({ content }) => hasAny(content, stems)).map(toSearchResult);
  };
}

/** True for text with a word of one of these stems. For a word that no page has, Pagefind finds pages with its first letters. */
function hasAny(text: string, stems: string[]): boolean {
  return tokenize(text).some((word) => stems.some((stem) => stemWord(word).startsWith(stem)));
}

/** Merges the hits of all words, best first: each word adds its score, weighted by its rarity. */
function mergeHits(hitsByWord: Hit[][]): Hit[] {
  const sums = new Map<string, { hit: Hit; sum: number }>();
  for (const hits of hitsByWord)
    for (const hit of hits) {
      const merged = sums.get(hit.id);
      const sum = (merged?.sum ?? 0) + hit.score / Math.log(2 + hits.length);
      sums.set(hit.id, { hit: merged?.hit ?? hit, sum });
    }
  return [...sums.values()].sort((a, b) => b.sum - a.sum).map(({ hit }) => hit);
}

function toSearchResult({ url, meta, plain_excerpt, sub_results }: Fragment): SearchResult {
  const [part] = sub_results.filter((result) => result.url.includes('#'));
  const title = meta['title'] ?? '';
  return {
    title,
    address: url,
    section: '',
    sentence: part?.plain_excerpt ?? plain_excerpt,
    part: part && part.title !== title ? { title: part.title, address: part.url } : undefined,
  };
}
