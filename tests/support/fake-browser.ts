import { FakeChannel } from './fake-channel.ts';

/** The effects of an exit script on its window. */
export interface FakeBrowser {
  /** Every navigation, in order. */
  visited: string[];
  /** Every address set by `history.replaceState`. */
  replacedUrls: string[];
  /** Every address that `history.pushState` added, which drops what Forward would show. */
  pushedUrls: string[];
  /** The session storage of the tab. */
  storage: Map<string, string>;
  /** Inline style of the root element. */
  style: Map<string, string>;
  /** True once `window.stop` was called. */
  isStopped: () => boolean;
  dispatch: (type: string, properties?: object) => Event;
}

interface FakeBrowserOptions {
  /** `data-*` attributes of the root element. */
  data?: Record<string, string>;
  /** Initial session storage. */
  state?: string;
  /** The navigation type of the page. */
  navigation?: 'navigate' | 'back_forward' | 'reload';
  /** Whether session storage throws, as where a browser blocks it. */
  hasNoStorage?: boolean;
}

/** Defines the few browser globals that the exit uses. No layout, no history: those need a browser. */
export function installFakeBrowser(options: FakeBrowserOptions = {}): FakeBrowser {
  const { data = {}, state, navigation = 'navigate', hasNoStorage = false } = options;
  const storage = new Map(state === undefined ? [] : [['tab', state]]);
  const style = new Map<string, string>();
  const visited: string[] = [];
  const replacedUrls: string[] = [];
  const pushedUrls: string[] = [];
  let stopped = false;
  const target = new EventTarget();
  const stored = () => {
    if (hasNoStorage) throw new Error('SecurityError');
    return storage;
  };
  FakeChannel.reset();
  const location = { hash: '', pathname: '/page/', replace: (url: string) => visited.push(url) };
  const root = {
    dataset: { ...data },
    style: { setProperty: (name: string, value: string) => style.set(name, value) },
  };
  const parts = {
    document: {
      documentElement: root,
      title: 'Own title',
      activeElement: undefined,
      body: { remove: () => undefined },
      getElementById: () => null,
    },
    location,
    BroadcastChannel: FakeChannel,
    sessionStorage: {
      getItem: (key: string) => stored().get(key) ?? null,
      setItem: (key: string, value: string) => stored().set(key, value),
      removeItem: (key: string) => stored().delete(key),
    },
    history: {
      replaceState: (_state: null, _title: string, url: string) => replacedUrls.push(url),
      pushState: (_state: null, _title: string, url: string) => pushedUrls.push(url),
    },
    window: { location, top: { location }, stop: () => (stopped = true) },
    addEventListener: target.addEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  };
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  Object.defineProperty(performance, 'getEntriesByType', {
    value: () => [{ type: navigation }],
    configurable: true,
    writable: true,
  });
  return {
    visited,
    replacedUrls,
    pushedUrls,
    storage,
    style,
    isStopped: () => stopped,
    dispatch: (type, properties = {}) => {
      const event = new Event(type, { cancelable: true });
      // Of the properties of an event some, such as `timeStamp`, cannot be assigned.
      for (const [name, value] of Object.entries(properties)) Object.defineProperty(event, name, { value });
      target.dispatchEvent(event);
      return event;
    },
  };
}
