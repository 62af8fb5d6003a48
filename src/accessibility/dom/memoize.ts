/** Results by key and element, valid while the page does not change. */
let cache: Map<string, WeakMap<object, unknown>> | undefined;

/** Runs a callback, which must not change the page, with a new cache for `memoize`. */
export function withMemoization<T>(callback: () => T): T {
  const outerCache = cache;
  cache = new Map();
  try {
    return callback();
  } finally {
    cache = outerCache;
  }
}

/** Returns a computed value, computed once per key and subject within `withMemoization`; without it, every time. */
export function memoize<E extends object, T>(key: string, subject: E, compute: (subject: E) => T): T {
  if (!cache) return compute(subject);
  const results = cache.get(key) ?? new WeakMap<object, unknown>();
  cache.set(key, results);
  if (!results.has(subject)) results.set(subject, compute(subject));
  return results.get(subject) as T;
}
