/** What was found out about elements while nothing on the page changes. */
let cache: Map<string, WeakMap<object, unknown>> | undefined;

/** Looks at the page while nothing on it changes, so that what is asked of an element again and again is found out once. */
export function withMemoization<T>(look: () => T): T {
  const before = cache;
  cache = new Map();
  try {
    return look();
  } finally {
    cache = before;
  }
}

/** What a question finds out about an element; asked once while the page is still. */
export function memoize<E extends object, T>(question: string, about: E, ask: (about: E) => T): T {
  if (!cache) return ask(about);
  const answers = cache.get(question) ?? new WeakMap<object, unknown>();
  cache.set(question, answers);
  if (!answers.has(about)) answers.set(about, ask(about));
  return answers.get(about) as T;
}
