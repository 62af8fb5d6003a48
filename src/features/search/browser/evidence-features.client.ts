// How evidence is numbered, alike where it is learned and where it is weighed. An id stands for what a text may hold: first the classes
// in their order, then the beginning of the text, then one for nothing, then the words that tell by themselves. A feature is two ids in
// one number: one before another, or one alone, which nothing follows.

/** How many words may lie between two that count together, plus one: "he has got a big knife". */
export const maxReach = 4;

/** The class of manners of speaking, which is listed first. */
export const idiomClass = 0;

/** How many ids are between those of classes and those of words: the beginning, and nothing. */
const extraIds = 2;

/** The character code of the first id, and of weight 0, in published weights. */
export const firstCode = 35;
const zeroCode = 80;

/** The classes of each word of a text: what it may mean, whatever is typed wrong. */
export type ClassSequence = number[][];

/** The id of the first of the words that tell by themselves, which are numbered in the order of their list. */
export function firstWordId(classes: number): number {
  return classes + extraIds;
}

/** The index of the word that a feature is, below 0 for one of classes. */
export function wordOf(classes: number, feature: number): number {
  return Math.floor(feature / firstWordId(classes)) - firstWordId(classes);
}

/** Calls back with each feature of a piece of text: a class or a word, or two classes in this order and near each other. */
export function forEachFeature(
  sequence: ClassSequence,
  classes: number,
  use: (feature: number) => void,
): void {
  const nothing = classes + 1;
  const seen = new Set<number>();
  const add = (first: number, second: number) => {
    const feature = first * firstWordId(classes) + second;
    if (seen.has(feature)) return;
    seen.add(feature);
    use(feature);
  };
  // Its beginning is a class too: "follow" as the first word is a wish.
  [[classes], ...sequence].forEach((own, index, all) => {
    for (const first of own) {
      add(first, nothing);
      if (first > nothing) continue;
      for (const second of all.slice(index + 1, index + 1 + maxReach).flat())
        if (second < nothing) add(first, second);
    }
  });
}

/** Writes the weight of a feature, in tenths, as three characters: its two ids and the weight. */
export function encodeWeight(classes: number, feature: number, tenths: number): string {
  const width = firstWordId(classes);
  const codes = [Math.floor(feature / width), feature % width].map((id) => firstCode + id);
  return String.fromCharCode(...codes, zeroCode + tenths);
}

/** Reads the weight of each feature. */
export function decodeWeights(classes: number, weights: string): Map<number, number> {
  const table = new Map<number, number>();
  const code = (index: number) => weights.charCodeAt(index);
  for (let index = 0; index < weights.length; index += 3)
    table.set(
      (code(index) - firstCode) * firstWordId(classes) + code(index + 1) - firstCode,
      (code(index + 2) - zeroCode) / 10,
    );
  return table;
}
