/** A key that a proof presses: one of these, or a letter. */
export type Key = 'Shift' | 'Tab' | 'Enter' | 'ArrowDown' | (string & {});

/** How a tab is opened. */
export interface TabOptions {
  /** False for a browser whose scripts are switched off. */
  script?: boolean;
  /** True for a window of 1280 × 1024 points whose pages are shown four times as large. */
  zoomed?: boolean;
}

/**
 * One tab of a real browser, whatever its engine. Nothing here waits until a page has come: whoever leaves while a page hangs
 * is what the proofs are about. What the browser does not answer in time is rejected.
 */
export interface Tab {
  /** Begins to open an address, as if somebody had typed it. */
  goto: (address: string) => Promise<void>;
  /** Has the page work out an expression, and waits for its promise. */
  evaluate: (code: string) => Promise<unknown>;
  /** Presses the main button of the mouse at a point of the window. */
  click: (x: number, y: number) => Promise<void>;
  /** Presses keys, one after another. */
  pressKeys: (...keys: Key[]) => Promise<void>;
  /** Goes back or forward, as the buttons of the browser do. */
  go: (delta: -1 | 1) => Promise<void>;
  url: () => Promise<string>;
  /** A picture of the window, as PNG. */
  screenshot: () => Promise<Buffer>;
  /** Prints the page, to its end. Answers how. */
  print: () => Promise<string>;
  close: () => Promise<void>;
}

/** A browser with a profile of its own. */
export interface BrowserEngine {
  name: 'Chromium' | 'Firefox' | 'WebKit';
  /** The folder of the profile. */
  profile: string;
  newTab: (options?: TabOptions) => Promise<Tab>;
  /** Closes the browser as a person does; the profile stays until it is forgotten. */
  close: () => Promise<void>;
  removeProfile: () => void;
}

/** What somebody in front of the tab sees. */
export interface TabSnapshot {
  address: string;
  title: string;
  /** The words of the page that can be seen. */
  words: string;
}

/** How long a browser may take to answer a question that it can answer at once. In milliseconds. */
const answerTimeoutMs = 2500;

/** The same promise, rejected when it takes too long. */
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

/** Asks again and again until the answer is yes, for at most so many milliseconds. Answers whether it was. */
export async function waitUntil(ask: () => Promise<unknown>, milliseconds = 8000): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await ask().catch(() => false)) return true;
    await sleep(40);
  }
  return false;
}

/** Waits until the page at an address is here whole. */
export async function waitForPage(tab: Tab, address: string, milliseconds?: number): Promise<void> {
  const code = `location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`;
  if (!(await waitUntil(() => tab.evaluate(code), milliseconds)))
    throw new Error(`The browser does not get to ${address}, but to ${await tab.url()}`);
}

/** Opens an address and waits until it is here whole. */
export async function openPage(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await waitForPage(tab, address);
}

/** Presses a link of the page and waits until the next page is here. */
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

/** What somebody sees who looks at the tab now; undefined where the page does not answer. */
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
