/**
 * What to write instead of a mistyped word: the choice that is nearest to it, or else `otherwise`, which names all of them
 * unless there are too many.
 */
export function nearest(word: string, choices: string[], otherwise = `one of ${choices.join(', ')}`): string {
  const best = [...choices].sort((a, b) => distance(a, word) - distance(b, word))[0];
  const near = Math.max(1, Math.floor(word.length / 3));
  return best !== undefined && distance(best, word) <= near ? `"${best}"` : otherwise;
}

/** Levenshtein distance: how many letters to put in, take out or swap. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
