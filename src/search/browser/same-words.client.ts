/** How much a word counts that means the same as the one that was typed. */
const sameness = 0.5;

/** A stem with how sure it is that it was meant: 1 for what was typed. */
export type Weighted = [stem: string, weight: number];

/** Looks up what means the same. */
export interface SameWords {
  /** The other stems for one stem. */
  of: (stem: string) => Weighted[];
  /** The stems for every phrase of several words that stands in a text. */
  inText: (stems: string[]) => Weighted[];
  /** Every stem that a list names. */
  all: Set<string>;
}

/** Reads the lists of words that mean the same. */
export function sameWords(lists: string[]): SameWords {
  const single = new Map<string, Weighted[]>();
  const phrases: { stems: string[]; others: Weighted[] }[] = [];
  const all = new Set<string>();
  for (const list of lists) {
    const members = list.split(',').map((words) => words.split(' '));
    const words = members.flatMap((stems) => (stems.length === 1 ? stems : []));
    for (const stems of members) {
      const [first = ''] = stems;
      const others = words.filter((word) => word !== first).map((word): Weighted => [word, sameness]);
      if (stems.length === 1) single.set(first, [...(single.get(first) ?? []), ...others]);
      else phrases.push({ stems, others: words.map((word) => [word, 0.6]) });
      for (const stem of stems) all.add(stem);
    }
  }
  return {
    of: (stem) => single.get(stem) ?? [],
    inText: (stems) =>
      phrases.filter((phrase) => stands(phrase.stems, stems)).flatMap(({ others }) => others),
    all,
  };
}

function stands(phrase: string[], stems: string[]): boolean {
  return stems.some((_, place) => phrase.every((stem, index) => stems[place + index] === stem));
}
