/** What a script of the exit did to the window in which it ran. */
export interface FakeBrowser {
  /** Every address that the window was led to, in order. */
  visited: string[];
  /** Every address that took the place of the page in the address bar. */
  replacedUrls: string[];
  /** What the tab remembers. */
  storage: Map<string, string>;
  /** Inline style of the root element. */
  style: Map<string, string>;
  /** True once the window stopped loading. */
  isStopped: () => boolean;
  dispatch: (type: string, properties?: object) => Event;
}

interface FakeBrowserOptions {
  /** Attributes data-* of the root element. */
  data?: Record<string, string>;
  /** What the tab remembers from before. */
  state?: string;
  /** How the visitor came to this page. */
  navigation?: 'navigate' | 'back_forward' | 'reload';
  /** The session storage throws, as where a browser keeps nothing. */
  hasNoStorage?: boolean;
}

class FakeElement {
  isContentEditable = false;
  matches(): boolean {
    return this instanceof FakeField;
  }
}
/** A text field, for `document.activeElement`. */
export class FakeField extends FakeElement {}

/** Puts the few parts of a browser that the exit touches on the global object. No layout, no history: that is for browsers. */
export function installFakeBrowser(options: FakeBrowserOptions = {}): FakeBrowser {
  const { data = {}, state, navigation = 'navigate', hasNoStorage = false } = options;
  const storage = new Map(state === undefined ? [] : [['tab', state]]);
  const style = new Map<string, string>();
  const visited: string[] = [];
  const replacedUrls: string[] = [];
  let stopped = false;
  const target = new EventTarget();
  const stored = () => {
    if (hasNoStorage) throw new Error('SecurityError');
    return storage;
  };
  const location = { replace: (url: string) => visited.push(url) };
  const root = {
    dataset: { ...data },
    style: { setProperty: (name: string, value: string) => style.set(name, value) },
    replaceChildren: () => undefined,
  };
  const element = () => ({ append: () => undefined, textContent: '' });
  const parts = {
    document: {
      documentElement: root,
      title: 'Own title',
      activeElement: undefined,
      createElement: element,
      querySelectorAll: () => [],
      getElementById: () => null,
    },
    sessionStorage: {
      getItem: (key: string) => stored().get(key) ?? null,
      setItem: (key: string, value: string) => stored().set(key, value),
      removeItem: (key: string) => stored().delete(key),
    },
    history: { replaceState: (_state: null, _title: string, url: string) => replacedUrls.push(url) },
    window: { location, top: { location }, stop: () => (stopped = true) },
    HTMLElement: FakeElement,
    addEventListener: target.addEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(performance, 'getEntriesByType', {
    value: () => [{ type: navigation }],
    configurable: true,
  });
  return {
    visited,
    replacedUrls,
    storage,
    style,
    isStopped: () => stopped,
    dispatch: (type, properties = {}) => {
      const event = Object.assign(new Event(type, { cancelable: true }), properties);
      target.dispatchEvent(event);
      return event;
    },
  };
}
