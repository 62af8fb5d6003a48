/** How many telling words of its text each page has in the small index: more would make it too heavy. */
const most = 4;
const shortest = 3;

/**
 * The most telling stems of each text, best first: words that stand there often and elsewhere seldom (tf–idf). `known`
 * are stems that the index has for that text already, or that carry nothing.
 */
export function tellingWords(texts: string[][], known: Set<string>[]): string[][] {
  const texted = new Map<string, number>();
  for (const stem of texts.flatMap((stems) => [...new Set(stems)]))
    texted.set(stem, (texted.get(stem) ?? 0) + 1);
  return texts.map((stems, place) => {
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const worth = (stem: string) =>
      Math.sqrt(counts.get(stem) ?? 0) * Math.log(texts.length / (texted.get(stem) ?? 1));
    return [...counts.keys()]
      .filter((stem) => stem.length >= shortest && /\p{L}/u.test(stem) && !known[place]?.has(stem))
      .sort((a, b) => worth(b) - worth(a) || a.localeCompare(b))
      .slice(0, most);
  });
}
