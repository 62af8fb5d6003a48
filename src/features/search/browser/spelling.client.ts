/** An index term suggested for a misspelt word. */
export interface Correction {
  word: string;
  /** The edit distance: insertions, deletions, substitutions and transpositions. */
  distance: number;
}

/** Returns the edits that are allowed in a stem of this length: short words are too much alike. */
function maxEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Returns the terms nearest to a misspelt word, none when nothing is near enough. People rarely mistype the first letter,
 * so a different one adds to the distance.
 */
export function correctSpelling(word: string, vocabulary: Iterable<string>): Correction[] {
  const limit = maxEdits(word.length);
  let best: Correction[] = [];
  let bestDistance = limit + 1;
  for (const term of vocabulary) {
    if (limit === 0 || Math.abs(term.length - word.length) > limit) continue;
    const distance = editDistance(word, term) + (term[0] === word[0] ? 0 : 0.5);
    if (distance > limit || distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push({ word: term, distance });
  }
  return best;
}

/** Splits a compound with a missing space when both halves are index terms; otherwise returns undefined. */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): [string, string] | undefined {
  const minLength = 3;
  for (let index = word.length - minLength; index >= minLength; index--) {
    const halves: [string, string] = [word.slice(0, index), word.slice(index)];
    if (halves.every(isKnown)) return halves;
  }
  return undefined;
}

/** Damerau–Levenshtein distance (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const table = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    table.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : changed;
      table[i]?.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}
