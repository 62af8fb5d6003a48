/** The events that scripts listen for, by where they listen. Filled from before the first script of a page runs. */
const listenedEvents = new WeakMap<EventTarget, Set<string>>();
const keyEvents = ['keydown', 'keyup', 'keypress'];

/** Begins to note who listens for what. */
export function trackEventListeners(): void {
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...words: Parameters<EventTarget['addEventListener']>
  ) {
    const target = this ?? window;
    const events = listenedEvents.get(target) ?? new Set();
    listenedEvents.set(target, events.add(words[0]));
    return addEventListener.apply(target, words);
  };
}

/** Whether a script listens for one of these events right here, by script or attribute. */
export function hasEventListener(target: EventTarget, ...events: string[]): boolean {
  return events.some(
    (event) =>
      listenedEvents.get(target)?.has(event) ||
      typeof (target as unknown as Record<string, unknown>)[`on${event}`] === 'function',
  );
}

/** Whether keys pressed on an element reach a script: on it or on something around it. */
export function hasKeyListener(element: Element): boolean {
  for (let each: Node | null = element; each; each = each.parentNode)
    if (hasEventListener(each, ...keyEvents)) return true;
  return hasEventListener(window, ...keyEvents);
}
