/** The types of the listeners on each target, recorded from before the first script of the page runs. */
const listenedEvents = new WeakMap<EventTarget, Set<string>>();
const keyEvents = ['keydown', 'keyup', 'keypress'];

/** Wraps `addEventListener` to record each listener. */
export function trackEventListeners(): void {
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...args: Parameters<EventTarget['addEventListener']>
  ) {
    const target = this ?? window;
    const events = listenedEvents.get(target) ?? new Set();
    listenedEvents.set(target, events.add(args[0]));
    return addEventListener.apply(target, args);
  };
}

/** Whether a target itself has a listener for any of these events, as a handler attribute or property too. */
export function hasEventListener(target: EventTarget, ...events: string[]): boolean {
  return events.some(
    (event) =>
      listenedEvents.get(target)?.has(event) || typeof Reflect.get(target, `on${event}`) === 'function',
  );
}

/** Whether key events on an element reach a listener, on it or on an ancestor. */
export function hasKeyListener(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode)
    if (hasEventListener(node, ...keyEvents)) return true;
  return hasEventListener(window, ...keyEvents);
}
