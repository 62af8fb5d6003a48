/** What was found out about elements while nothing on the page changes. */
let kept: Map<string, WeakMap<object, unknown>> | undefined;

/** Looks at the page while nothing on it changes, so that what is asked of an element again and again is found out once. */
export function whileStill<T>(look: () => T): T {
  const before = kept;
  kept = new Map();
  try {
    return look();
  } finally {
    kept = before;
  }
}

/** What a question finds out about an element; asked once while the page is still. */
export function once<E extends object, T>(question: string, about: E, ask: (about: E) => T): T {
  if (!kept) return ask(about);
  const answers = kept.get(question) ?? new WeakMap<object, unknown>();
  kept.set(question, answers);
  if (!answers.has(about)) answers.set(about, ask(about));
  return answers.get(about) as T;
}
