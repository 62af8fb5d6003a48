/** The events that scripts listen for, by where they listen. Filled from before the first script of a page runs. */
const heard = new WeakMap<EventTarget, Set<string>>();
const keys = ['keydown', 'keyup', 'keypress'];

/** Begins to note who listens for what. */
export function noteListeners(): void {
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...words: Parameters<EventTarget['addEventListener']>
  ) {
    const target = this ?? window;
    const events = heard.get(target) ?? new Set();
    heard.set(target, events.add(words[0]));
    return addEventListener.apply(target, words);
  };
}

/** Whether a script listens for one of these events right here, by script or attribute. */
export function listens(target: EventTarget, ...events: string[]): boolean {
  return events.some(
    (event) =>
      heard.get(target)?.has(event) ||
      typeof (target as unknown as Record<string, unknown>)[`on${event}`] === 'function',
  );
}

/** Whether keys pressed on an element reach a script: on it or on something around it. */
export function hearsKeys(element: Element): boolean {
  for (let each: Node | null = element; each; each = each.parentNode) if (listens(each, ...keys)) return true;
  return listens(window, ...keys);
}
