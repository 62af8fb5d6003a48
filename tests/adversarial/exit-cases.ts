import {
  type BrowserEngine,
  openPage,
  sleep,
  snapshotTab,
  type Tab,
  type TabSnapshot,
  waitForPage,
  waitUntil,
} from '../support/browser-engines/browser-engine.ts';
import { launchChromium } from '../support/browser-engines/chromium-engine.ts';
import { launchFirefox } from '../support/browser-engines/firefox-engine.ts';
import { launchWebKit } from '../support/browser-engines/webkit-engine.ts';
import { type SimulatedWeb, sendExitPage, startSimulatedWeb } from '../support/simulated-web.ts';
import { type ExitState, exitStates, threePages } from './exit-states.ts';
import { hasExitButton, isSingleColour } from './frames.ts';

/** The three triggers of the exit. The second link of the page follows the skip link. */
export const exitTriggers = ['press', 'Shift three times', 'second skip link'] as const;
type ExitTrigger = (typeof exitTriggers)[number];

/** One trigger in one state. */
export interface ExitCase {
  state: ExitState;
  trigger: ExitTrigger;
}

/** The result of a case. */
export interface ExitOutcome {
  /** Milliseconds from the key or button event to the first paint without the page, where our script runs. */
  blankAfterMs?: number;
  faults: string[];
}

/** All cases of an engine. */
export const allExitCases: ExitCase[] = exitStates.flatMap((state) =>
  exitTriggers.map((trigger) => ({ state, trigger })),
);

/** Starts each engine in its own simulated web. */
export const engineLaunchers: Record<BrowserEngine['name'], (world: SimulatedWeb) => Promise<BrowserEngine>> =
  {
    Chromium: ({ network }) => launchChromium(network),
    Firefox: ({ network }) => launchFirefox(network),
    WebKit: async ({ network }) => launchWebKit(network),
  };

/** The name of a case, which says what is expected where the trigger cannot work. */
export function caseTitle({ state, trigger }: ExitCase): string {
  const name = `${state.name}, ${trigger}`;
  if (state.way !== 'link') return name;
  return trigger === 'Shift three times'
    ? `${name}: does nothing and is not promised, and the plain link leaves`
    : `${name}: the plain link leaves, and the page says that Back can show ours`;
}

/** Leaves once, and inspects the tab after every Back and Forward. */
export class ExitRunner {
  readonly #engine: BrowserEngine;
  readonly #web: SimulatedWeb;
  readonly #steps: number;
  #centre = { x: 0, y: 0 };
  #isOffline = false;
  /** The length of the session history. */
  #historyLength: unknown;
  #faults: string[] = [];

  /** `steps` is the number of Back presses, and then of Forward presses. */
  constructor(engine: BrowserEngine, world: SimulatedWeb, steps = 6) {
    this.#engine = engine;
    this.#web = world;
    this.#steps = steps;
  }

  async run(one: ExitCase): Promise<ExitOutcome> {
    const { state } = one;
    const world = this.#web;
    this.#faults = [];
    this.#reconnect();
    Object.assign(world.handlers, { ours: world.siteHandler, exit: sendExitPage });
    await this.#findControl(state);
    state.arrange?.(world);
    const tab = await this.#engine.newTab(state.tab);
    try {
      return await this.#runExit(tab, one);
    } finally {
      this.#reconnect();
      await tab.close().catch(() => {});
    }
  }

  /** The position of the control in a window of this size: a page without script cannot be queried. */
  async #findControl(state: ExitState): Promise<void> {
    if (state.tab?.script !== false) return;
    const tab = await this.#engine.newTab();
    await openPage(tab, `${this.#web.ours}steps/`);
    await this.#measure(tab);
    await tab.close();
  }

  async #measure(tab: Tab): Promise<void> {
    const code = `(() => {
      const { left, top, width, height } = document.getElementById('leave').getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    })()`;
    this.#centre = (await tab.evaluate(code)) as { x: number; y: number };
  }

  async #runExit(tab: Tab, one: ExitCase): Promise<ExitOutcome> {
    const { state, trigger } = one;
    const world = this.#web;
    const isScripted = state.way !== 'link';
    await this.#visitPages(tab, state);
    await state.prepare?.(tab, world);
    if (state.tab?.script !== false) await this.#measure(tab);
    if (isScripted) await tab.evaluate(stopwatchScript);
    this.#isOffline = state.name === 'offline';
    world.network.setOffline(this.#isOffline);
    world.network.requests.length = 0;
    if (isScripted) await this.#readHistoryLength(tab);
    if (!isScripted && trigger === 'Shift three times') await this.#checkShiftIgnored(tab, state);
    await this.#trigger(tab, one);
    if (isScripted) await this.#checkBlank(tab);
    await this.#checkArrival(tab, state);
    if (isScripted) {
      if (!state.gets) await this.#checkHistoryLength(tab, state);
      await this.#walkHistory(tab, -1);
      await this.#walkHistory(tab, 1);
    } else await this.#walkHistoryAfterLink(tab);
    const blank = isScripted ? await this.#time(tab) : undefined;
    return { faults: this.#faults, ...(blank !== undefined && { blankAfterMs: blank }) };
  }

  async #visitPages(tab: Tab, state: ExitState): Promise<void> {
    const { previousUrl, ours, network } = this.#web;
    for (const address of [previousUrl, ...threePages.map((path) => ours + path)])
      if (state.tab?.script === false) {
        network.requests.length = 0;
        await tab.goto(address);
        // Such a page cannot report whether it has loaded.
        await waitUntil(async () =>
          network.requests.some(({ host, path }) => address === `https://${host}${path}`),
        );
        await sleep(1000);
      } else await openPage(tab, address);
  }

  async #trigger(tab: Tab, { state, trigger }: ExitCase): Promise<void> {
    const { x, y } = this.#centre;
    const isLink = state.way === 'link';
    if (trigger === 'press' || (isLink && trigger === 'Shift three times')) return tab.click(x, y);
    if (trigger === 'Shift three times') return tab.pressKeys('Shift', 'Shift', 'Shift');
    if (state.tab?.script === false) return tab.pressKeys('Tab', 'Tab', 'Enter');
    await tab.evaluate('document.querySelector(\'a[href="#main"]\').focus()');
    await tab.pressKeys('Tab');
    const at = await tab.evaluate('document.activeElement.id');
    if (at !== 'leave') this.#fault(`the link after the first one is ${at || 'another'}`);
    return tab.pressKeys('Enter');
  }

  /** Without our script the key does nothing, so the page must not offer it. */
  async #checkShiftIgnored(tab: Tab, state: ExitState): Promise<void> {
    const { ours } = this.#web;
    await tab.pressKeys('Shift', 'Shift', 'Shift');
    await sleep(300);
    if ((await tab.url()) !== `${ours}steps/`) this.#fault('Shift leads elsewhere');
    if (state.tab?.script === false) return;
    const promised = await tab.evaluate("document.getElementById('leave-hint').textContent");
    if (promised) this.#fault(`the page promises "${promised}"`);
  }

  /** Nothing of the site is left, at once: no text, title or address. */
  async #checkBlank(tab: Tab): Promise<void> {
    const { ours } = this.#web;
    const began = Date.now();
    const isGone = await waitUntil(async () => {
      const look = await snapshotTab(tab);
      if (look) return !look.address.startsWith(ours) || look.words === '';
      return isSingleColour(await tab.screenshot());
    }, 3000);
    if (!isGone) this.#fault(`${Date.now() - began} ms later the page can be seen`);
  }

  async #checkArrival(tab: Tab, { gets = 'there' }: ExitState): Promise<void> {
    const { exit, ours } = this.#web;
    if (gets === 'there') {
      const isThere = await waitForPage(tab, exit, 10_000).then(
        () => true,
        () => false,
      );
      if (!isThere) this.#fault(`the tab shows ${await tab.url()}, not ${exit}`);
    } else {
      await sleep(800);
      await this.#checkNothingVisible(tab, 'while it waits');
    }
    this.#checkExitRequest(gets);
    if ((await tab.url()).startsWith(`${ours}steps`)) this.#fault('the address is the one of the page');
  }

  /** The exit was requested once, at its address, without a referrer. */
  #checkExitRequest(gets: ExitState['gets']): void {
    const { exit, network } = this.#web;
    const { hostname, pathname } = new URL(exit);
    const exitRequests = network.requests.filter(
      ({ host, path }) => host === hostname && path !== '/favicon.ico',
    );
    const isCut = gets === 'nowhere' && exitRequests.length === 0;
    if (!isCut && exitRequests.length !== 1) this.#fault(`the exit was asked ${exitRequests.length} times`);
    for (const { path, referrer, cookie } of exitRequests) {
      if (path !== pathname) this.#fault(`the exit leads to ${path}`);
      if (referrer ?? cookie) this.#fault(`the exit was told ${referrer ?? cookie}`);
    }
  }

  async #readHistoryLength(tab: Tab): Promise<void> {
    this.#historyLength = await tab.evaluate('history.length');
  }

  /** The exit replaced the page on which it was pressed. One entry more, which the mark guards, drops what Forward would show. */
  async #checkHistoryLength(tab: Tab, { isReturned = false }: ExitState): Promise<void> {
    const before = Number(this.#historyLength);
    await this.#readHistoryLength(tab);
    if (this.#historyLength !== before + Number(isReturned))
      this.#fault(`Back leads through ${this.#historyLength} pages, and led through ${before}`);
  }

  async #walkHistory(tab: Tab, delta: -1 | 1): Promise<void> {
    const name = delta < 0 ? 'Back' : 'Forward';
    for (let step = 1; step <= this.#steps; step++) {
      // The network returns when the visitor tries again.
      if (step > this.#steps / 2) this.#reconnect();
      await tab.go(delta);
      if (delta < 0) await this.#reload(tab, step);
      // In `npm test`, with fewer steps, only the first of each way.
      if (step === 1 || this.#steps > 4) await this.#watchFrames(tab, `${name} ${step}`);
      await this.#checkNothingVisible(tab, `${name} ${step}`);
    }
  }

  /** Reloads after Back: at once, while the page is on its way, or once it has gone again. */
  async #reload(tab: Tab, step: number): Promise<void> {
    if (step % 2 === 0) await this.#checkNothingVisible(tab, `Back ${step}, before the reload`);
    await tab.reload();
  }

  /** What is drawn between two events: no frame shows the button of our pages. */
  async #watchFrames(tab: Tab, when: string): Promise<void> {
    const end = Date.now() + 200;
    do {
      const frame = await tab.screenshot().catch(() => undefined);
      if (frame && (await hasExitButton(frame))) this.#fault(`${when} draws a page of ours`);
      await sleep(20);
    } while (Date.now() < end);
  }

  /** The network is restored. */
  #reconnect(): void {
    this.#isOffline = false;
    this.#web.network.setOffline(false);
  }

  async #checkNothingVisible(tab: Tab, when: string): Promise<void> {
    let last = '';
    // The address of a page is visible until its script has run.
    const isGone = await waitUntil(async () => {
      const look = (await snapshotTab(tab)) ?? (await this.#inspectScreenshot(tab));
      const seen = this.#describeLeak(look);
      if (seen) this.#fault(`${when} shows ${seen}`);
      last = look.address;
      return seen !== '' || !this.#isPage(look.address);
    }, 4000);
    // Without a network the browser may show its own error page.
    if (!isGone && !this.#isOffline) this.#fault(`${when} leaves the address ${last}`);
  }

  /** What is visible of a page that does not respond. */
  async #inspectScreenshot(tab: Tab): Promise<TabSnapshot> {
    const address = await tab.url();
    const frame = await tab.screenshot().catch(() => undefined);
    // Without a network, what does not respond may be the browser's own error page.
    const isSeen = frame && (this.#isOffline ? await hasExitButton(frame) : !(await isSingleColour(frame)));
    return { address, title: '', words: isSeen ? '(something)' : '' };
  }

  /** The visible text and addresses of our site; empty when there are none. */
  #describeLeak({ address, title, words }: TabSnapshot): string {
    const { ours, titles } = this.#web;
    if (titles.includes(title)) return `the title "${title}"`;
    if (address.startsWith(ours) && words) return `"${words.slice(0, 60)}" at ${address}`;
    return /stalk|harass/i.test(words) ? `"${words.slice(0, 60)}"` : '';
  }

  #isPage(address: string): boolean {
    const { ours } = this.#web;
    return address.startsWith(ours) && address !== ours;
  }

  /** A plain link leaves our pages in the history, as "Using this site more safely" says. */
  async #walkHistoryAfterLink(tab: Tab): Promise<void> {
    const { ours, exit } = this.#web;
    const step = async (delta: -1 | 1) => {
      const from = await tab.url();
      await tab.go(delta);
      // At either end of the history nothing happens.
      await waitUntil(async () => (await tab.url()) !== from, 3000);
      // Some browsers show an address before its page.
      await sleep(400);
    };
    await step(-1);
    const back = await tab.url();
    if (!back.startsWith(ours)) this.#fault(`Back leads to ${back}: the page about safer use says otherwise`);
    for (let count = 1; count < this.#steps; count++) await step(-1);
    // A browser may merge two presses during a navigation.
    for (let count = 0; count < 2 * this.#steps && (await tab.url()) !== exit; count++) await step(1);
    const end = await tab.url();
    if (end !== exit) this.#fault(`Forward ends at ${end}`);
  }

  /** The recorded paint times. A static file at our origin shares the session storage of the tab. */
  async #time(tab: Tab): Promise<number | undefined> {
    Object.assign(this.#web.handlers, { ours: this.#web.siteHandler });
    const address = `${this.#web.ours}robots.txt`;
    await tab.goto(address);
    await waitForPage(tab, address, 8000).catch(() => {});
    const noted = await tab.evaluate("sessionStorage.getItem('stopwatch')").catch(() => null);
    return noted === null ? undefined : Number(noted);
  }

  #fault(message: string): void {
    this.#faults.push(message);
  }
}

/** Records, in a page, the last key or button event and the first paint without its text. */
const stopwatchScript = `(() => {
  let used = 0;
  for (const name of ['pointerup', 'mouseup', 'keydown', 'keyup'])
    addEventListener(name, (event) => { used = event.timeStamp; }, true);
  addEventListener('leaving', () => {
    const began = used;
    requestAnimationFrame(() =>
      setTimeout(() => sessionStorage.setItem('stopwatch', String(performance.now() - began))),
    );
  }, { once: true });
})()`;

/** Runs cases one after another in an engine and passes each result to a callback. */
export async function runExitCases(
  name: BrowserEngine['name'],
  { cases, steps }: { cases: ExitCase[]; steps?: number },
  tell: (one: ExitCase, outcome: ExitOutcome) => Promise<void> | void,
): Promise<void> {
  const world = await startSimulatedWeb();
  const engine = await engineLaunchers[name](world);
  try {
    const leaving = new ExitRunner(engine, world, steps);
    for (const one of cases) await tell(one, await leaving.run(one));
  } finally {
    await engine.close();
    engine.removeProfile();
    world.close();
  }
}
