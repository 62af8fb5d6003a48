import type { SearchLanguage } from '../search-index.ts';

/** The weight of a synonym of the typed word. */
const synonymWeight = 0.5;

/** A stem with its weight: 1 for the typed word. */
export type WeightedStem = [stem: string, weight: number];

/** A lookup of synonyms. */
export interface Synonyms {
  /** Returns the synonyms of a stem. */
  of: (stem: string) => WeightedStem[];
  /** Returns the synonyms of every multi-word phrase in a text. */
  inText: (stems: string[]) => WeightedStem[];
  /** Every stem that a list or a pattern names. */
  all: Set<string>;
}

/** Creates the lookup from the lists of synonyms. */
export function createSynonyms({ same: lists, sets, intents }: SearchLanguage): Synonyms {
  const single = new Map<string, WeightedStem[]>();
  const phrases: { stems: string[]; others: WeightedStem[] }[] = [];
  const all = new Set<string>(JSON.stringify([sets, intents]).match(/\p{L}+/gu));
  for (const list of lists) {
    const members = list.split(',').map((singleWords) => singleWords.split(' '));
    const singleWords = members.flatMap((stems) => (stems.length === 1 ? stems : []));
    for (const stems of members) {
      const [first = ''] = stems;
      const others = singleWords
        .filter((word) => word !== first)
        .map((word): WeightedStem => [word, synonymWeight]);
      if (stems.length === 1) single.set(first, [...(single.get(first) ?? []), ...others]);
      else phrases.push({ stems, others: singleWords.map((word) => [word, 0.6]) });
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
  return stems.some((_, start) => phrase.every((stem, index) => stems[start + index] === stem));
}
