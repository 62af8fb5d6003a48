/** An index term suggested for a misspelt word. */
export interface Correction {
  word: string;
  /** How many letters differ: put in, left out, changed, or two that changed places. */
  distance: number;
}

/** Up to this many letters may be wrong in a stem of this length: short words are too much alike. */
function maxEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The words that are nearest to a mistyped one, none when nothing is near enough. People rarely mistype the first
 * letter, so a word that begins otherwise counts as further away.
 */
export function correctSpelling(word: string, vocabulary: Iterable<string>): Correction[] {
  const most = maxEdits(word.length);
  let best: Correction[] = [];
  let least = most + 1;
  for (const known of vocabulary) {
    if (most === 0 || Math.abs(known.length - word.length) > most) continue;
    const distance = editDistance(word, known) + (known[0] === word[0] ? 0 : 0.5);
    if (distance > most || distance > least) continue;
    if (distance < least) best = [];
    least = distance;
    best.push({ word: known, distance });
  }
  return best;
}

/** Both parts of a compound with a missing space, when both are index terms; otherwise none. */
export function splitCompound(
  word: string,
  isKnown: (part: string) => boolean,
): [string, string] | undefined {
  const shortest = 3;
  for (let place = word.length - shortest; place >= shortest; place--) {
    const halves: [string, string] = [word.slice(0, place), word.slice(place)];
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
