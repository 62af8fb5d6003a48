/** Results kept of each function, several times as many as the texts of all pages and facts of a language. */
const capacity = 50_000;

/**
 * Memoizes a pure function of a text. Most texts are checked many times: pages share facts, names and sentences, several rules
 * read the same passage, and an authoring server checks every page again after each change. Callers must not change a result.
 */
export function memoizeText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    if (results.size >= capacity) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
