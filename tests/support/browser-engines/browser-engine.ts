/** A key to press: one of these, or a letter. */
export type Key = 'Shift' | 'Tab' | 'Enter' | 'ArrowDown' | (string & {});

/** How a tab is opened. */
export interface TabOptions {
  /** False disables scripts. */
  script?: boolean;
  /** True for a window of 1280 × 1024 px at 400% zoom. */
  zoomed?: boolean;
}

/**
 * One tab of a real browser, whatever its engine. Nothing here waits for a page to load, since the tests leave while a page
 * hangs. Rejects when the browser does not respond in time.
 */
export interface Tab {
  /** Starts a navigation, as from the address bar. */
  goto: (address: string) => Promise<void>;
  /** Evaluates an expression in the page and awaits its promise. */
  evaluate: (code: string) => Promise<unknown>;
  /** Clicks the primary mouse button at a point of the window. */
  click: (x: number, y: number) => Promise<void>;
  /** Presses keys, one after another. */
  pressKeys: (...keys: Key[]) => Promise<void>;
  /** Navigates the history, like the browser's Back and Forward buttons. */
  go: (delta: -1 | 1) => Promise<void>;
  /** Reloads at once, like the browser's button: a navigation that has begun may not have ended. */
  reload: () => Promise<void>;
  url: () => Promise<string>;
  /** A screenshot of the window, as PNG. */
  screenshot: () => Promise<Buffer>;
  /** Prints the page to completion; resolves to a description of how. */
  print: () => Promise<string>;
  close: () => Promise<void>;
}

/** A browser with its own profile. */
export interface BrowserEngine {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** The profile folder. */
  profile: string;
  newTab: (options?: TabOptions) => Promise<Tab>;
  /** Closes the browser as a user does; the profile stays until `removeProfile`. */
  close: () => Promise<void>;
  removeProfile: () => void;
}

/** What is visible in the tab. */
export interface TabSnapshot {
  address: string;
  title: string;
  /** The visible text of the page. */
  words: string;
}

/** Timeout for a question that the browser can answer at once. In milliseconds. */
const answerTimeoutMs = 2500;

/** The same promise, with a timeout after which it rejects. */
export async function withTimeout<T>(promise: Promise<T>, milliseconds = answerTimeoutMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser does not answer.')), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}

export const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Polls a condition until it holds or the timeout ends. In milliseconds. Resolves to whether it held. */
export async function waitUntil(ask: () => Promise<unknown>, milliseconds = 8000): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await ask().catch(() => false)) return true;
    await sleep(40);
  }
  return false;
}

/** Nothing that works takes this long to load, on a machine ten times slower too. In milliseconds. */
const pageTimeoutMs = 2 * 60_000;

/** Waits until the page at an address has loaded. */
export async function waitForPage(tab: Tab, address: string, milliseconds = pageTimeoutMs): Promise<void> {
  const code = `location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`;
  if (!(await waitUntil(() => tab.evaluate(code), milliseconds)))
    throw new Error(`The browser does not get to ${address}, but to ${await tab.url()}`);
}

/** Opens an address and waits until it has loaded. */
export async function openPage(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await waitForPage(tab, address);
}

/** Clicks a link of the page and waits until the next page has loaded. */
export async function followLink(tab: Tab, path: string): Promise<void> {
  const code = `(() => {
    const link = document.querySelector('a[href="${path}"]');
    link?.click();
    return link && new URL(link.href).href;
  })()`;
  const address = await tab.evaluate(code);
  if (typeof address !== 'string') throw new Error(`The page has no link to ${path}`);
  await waitForPage(tab, address);
}

/** What the tab shows now; undefined where the page does not respond. */
export async function snapshotTab(tab: Tab): Promise<TabSnapshot | undefined> {
  const code = `(() => {
    const { display, visibility } = getComputedStyle(document.documentElement);
    const isHidden = display === 'none' || visibility === 'hidden';
    return {
      address: location.href,
      title: document.title,
      words: isHidden ? '' : (document.body?.innerText ?? '').trim(),
    };
  })()`;
  return (await tab.evaluate(code).catch(() => undefined)) as TabSnapshot | undefined;
}
