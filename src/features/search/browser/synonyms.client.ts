import type { SearchLanguage } from '../search-index.ts';

/** How much a word counts that means the same as the one that was typed. */
const synonymWeight = 0.5;

/** A stem with how sure it is that it was meant: 1 for what was typed. */
export type WeightedStem = [stem: string, weight: number];

/** Looks up what means the same. */
export interface Synonyms {
  /** The other stems for one stem. */
  of: (stem: string) => WeightedStem[];
  /** The stems of every multi-word phrase that occurs in a text. */
  inText: (stems: string[]) => WeightedStem[];
  /** Every stem that a list or a pattern names. */
  all: Set<string>;
}

/** Reads the lists of words that mean the same. */
export function createSynonyms({ same: lists, sets, intents }: SearchLanguage): Synonyms {
  const single = new Map<string, WeightedStem[]>();
  const phrases: { stems: string[]; others: WeightedStem[] }[] = [];
  const all = new Set<string>(JSON.stringify([sets, intents]).match(/\p{L}+/gu));
  for (const list of lists) {
    const members = list.split(',').map((words) => words.split(' '));
    const words = members.flatMap((stems) => (stems.length === 1 ? stems : []));
    for (const stems of members) {
      const [first = ''] = stems;
      const others = words
        .filter((word) => word !== first)
        .map((word): WeightedStem => [word, synonymWeight]);
      if (stems.length === 1) single.set(first, [...(single.get(first) ?? []), ...others]);
      else phrases.push({ stems, others: words.map((word) => [word, 0.6]) });
      for (const stem of stems) all.add(stem);
    }
  }
  return {
    of: (stem) => single.get(stem) ?? [],
    inText: (stems) =>
      phrases.filter((phrase) => containsPhrase(phrase.stems, stems)).flatMap(({ others }) => others),
    all,
  };
}

function containsPhrase(phrase: string[], stems: string[]): boolean {
  return stems.some((_, place) => phrase.every((stem, index) => stems[place + index] === stem));
}
