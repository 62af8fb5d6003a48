import { registerHooks } from 'node:module';
import { BrowserErrorCaptureEnum, Window } from 'happy-dom';
import { FakeChannel } from './fake-channel.ts';

/** What scripts of a page use as globals. Timers stay those of Node, so that a test can move the clock. */
const objectNames = [
  'document',
  'location',
  'history',
  'navigator',
  'sessionStorage',
  'Event',
  'MouseEvent',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'CSS',
] as const;
const functionNames = ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const;

let pages = 0;
let globals: PropertyDescriptorMap | undefined;

/** Opens a page without a browser: its document and events are the globals that a script expects. No layout, no navigation. */
export function openDomPage(html: string, url = 'https://site.example/page/'): void {
  globals ??= Object.getOwnPropertyDescriptors(globalThis);
  // What a listener throws reaches the test that dispatched the event.
  const window = new Window({ url, settings: { errorCapture: BrowserErrorCaptureEnum.disabled } });
  window.document.write(html);
  define('window', window);
  for (const name of objectNames) define(name, window[name]);
  for (const name of functionNames) define(name, window[name].bind(window));
  // Without it a channel of Node would keep the test running.
  FakeChannel.reset();
  define('BroadcastChannel', FakeChannel);
}

/** Closes the page, so that a test of another file in this process finds the globals of Node. */
export function closeDomPage(): void {
  if (!globals) return;
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (!(name in globals)) Reflect.deleteProperty(globalThis, name);
  for (const [name, descriptor] of Object.entries(globals))
    if (descriptor.configurable) Object.defineProperty(globalThis, name, descriptor);
  globals = undefined;
}

/** Sets a global of the page. */
export function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Loads a script of `src/` with everything that it imports anew, as on a page that has just loaded. */
export async function runScript<Module>(file: string): Promise<Module> {
  pages += 1;
  return (await import(new URL(`../../src/${file}?page=${pages}`, import.meta.url).href)) as Module;
}

// Scripts keep their state in modules, so what a new instance imports is a new instance too.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const [page] = /\?page=\d+/.exec(context.parentURL ?? '') ?? [];
    return page && resolved.url.includes('/src/features/')
      ? { ...resolved, url: resolved.url + page }
      : resolved;
  },
});

/** Dispatches an event with these properties on the window or another target, and returns it. */
export function dispatch(
  type: string,
  properties: object = {},
  target: Pick<EventTarget, 'dispatchEvent'> = globalThis,
): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
  return event;
}

/** The element with this id. */
export function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element has the id ${id}.`);
  return element;
}
