import sharp from 'sharp';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type State, states, threePages } from './states.ts';
import { arrived, type Engine, type Look, lookAt, open, type Tab, until, wait } from './tab.ts';
import { openWorld, type World, weather } from './visited.ts';
import { startWebKit } from './webkit.ts';

/** The three ways to leave. The second link of the page comes after the one that skips to the words. */
export const triggers = ['press', 'Shift three times', 'second skip link'] as const;
type Trigger = (typeof triggers)[number];

/** One way to leave in one state. */
export interface Case {
  state: State;
  trigger: Trigger;
}

/** What became of a case. */
export interface Outcome {
  /** Milliseconds from the key or the button to the first drawn picture without the page, where our script runs. */
  blank?: number;
  faults: string[];
}

/** All 42 of an engine. */
export const allCases: Case[] = states.flatMap((state) => triggers.map((trigger) => ({ state, trigger })));

/** Starts each engine in a world of its own. */
export const engines: Record<Engine['name'], (world: World) => Promise<Engine>> = {
  Chromium: ({ network }) => startChromium(network),
  Firefox: ({ network }) => startFirefox(network),
  WebKit: async ({ network }) => startWebKit(network),
};

/** What a case does, in words that say what it looks for where the trigger cannot work. */
export function nameOf({ state, trigger }: Case): string {
  const name = `${state.name}, ${trigger}`;
  if (state.way !== 'link') return name;
  return trigger === 'Shift three times'
    ? `${name}: does nothing and is not promised, and the plain link leaves`
    : `${name}: the plain link leaves, and the page says that Back can show ours`;
}

/** Leaves once, and looks at the tab after every Back and Forward. */
export class Leaving {
  readonly #engine: Engine;
  readonly #world: World;
  readonly #steps: number;
  #centre = { x: 0, y: 0 };
  #isCut = false;
  /** How many pages the tab knows. */
  #pages: unknown;
  #faults: string[] = [];

  /** `steps` is how often Back is pressed, and then Forward. */
  constructor(engine: Engine, world: World, steps = 6) {
    this.#engine = engine;
    this.#world = world;
    this.#steps = steps;
  }

  async run(one: Case): Promise<Outcome> {
    const { state } = one;
    const world = this.#world;
    this.#faults = [];
    this.#mend();
    Object.assign(world.answer, { ours: world.site, exit: weather });
    await this.#findControl(state);
    state.arrange?.(world);
    const tab = await this.#engine.tab(state.tab);
    try {
      return await this.#leave(tab, one);
    } finally {
      this.#mend();
      await tab.close().catch(() => {});
    }
  }

  /** Where the control is in a window of this size: a page without script cannot be asked. */
  async #findControl(state: State): Promise<void> {
    if (state.tab?.script !== false) return;
    const tab = await this.#engine.tab();
    await open(tab, `${this.#world.ours}steps/`);
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

  async #leave(tab: Tab, one: Case): Promise<Outcome> {
    const { state, trigger } = one;
    const world = this.#world;
    const isScripted = state.way !== 'link';
    await this.#come(tab, state);
    await state.prepare?.(tab, world);
    if (state.tab?.script !== false) await this.#measure(tab);
    if (isScripted) await tab.evaluate(stopwatch);
    this.#isCut = state.name === 'offline';
    world.network.cut(this.#isCut);
    world.network.asked.length = 0;
    if (isScripted) await this.#count(tab);
    if (!isScripted && trigger === 'Shift three times') await this.#shiftDoesNothing(tab, state);
    await this.#trigger(tab, one);
    if (isScripted) await this.#isBlank(tab);
    await this.#isThere(tab, state);
    if (isScripted) {
      if (!state.gets) await this.#noMorePages(tab);
      await this.#walk(tab, -1);
      await this.#walk(tab, 1);
    } else await this.#walkOfLink(tab);
    const blank = isScripted ? await this.#time(tab) : undefined;
    return { faults: this.#faults, ...(blank !== undefined && { blank }) };
  }

  async #come(tab: Tab, state: State): Promise<void> {
    const { before, ours, network } = this.#world;
    for (const address of [before, ...threePages.map((path) => ours + path)])
      if (state.tab?.script === false) {
        network.asked.length = 0;
        await tab.goto(address);
        // Nobody can ask such a page whether it is whole.
        await until(async () => network.asked.some(({ host, path }) => address === `https://${host}${path}`));
        await wait(1000);
      } else await open(tab, address);
  }

  async #trigger(tab: Tab, { state, trigger }: Case): Promise<void> {
    const { x, y } = this.#centre;
    const isLink = state.way === 'link';
    if (trigger === 'press' || (isLink && trigger === 'Shift three times')) return tab.press(x, y);
    if (trigger === 'Shift three times') return tab.keys('Shift', 'Shift', 'Shift');
    if (state.tab?.script === false) return tab.keys('Tab', 'Tab', 'Enter');
    await tab.evaluate('document.querySelector(\'a[href="#main"]\').focus()');
    await tab.keys('Tab');
    const at = await tab.evaluate('document.activeElement.id');
    if (at !== 'leave') this.#fault(`the link after the first one is ${at || 'another'}`);
    return tab.keys('Enter');
  }

  /** Without our script the key does nothing, so the page must not say that it does. */
  async #shiftDoesNothing(tab: Tab, state: State): Promise<void> {
    const { ours } = this.#world;
    await tab.keys('Shift', 'Shift', 'Shift');
    await wait(300);
    if ((await tab.address()) !== `${ours}steps/`) this.#fault('Shift leads elsewhere');
    if (state.tab?.script === false) return;
    const promised = await tab.evaluate("document.querySelector('.leave-bar__hint').innerText.trim()");
    const shown = await tab.evaluate("getComputedStyle(document.querySelector('.leave-bar__hint')).display");
    if (promised && shown !== 'none') this.#fault(`the page promises "${promised}"`);
  }

  /** Nothing of ours is left, at once: neither words nor a title nor an address. */
  async #isBlank(tab: Tab): Promise<void> {
    const { ours } = this.#world;
    const began = Date.now();
    const isGone = await until(async () => {
      const look = await lookAt(tab);
      if (look) return !look.address.startsWith(ours) || look.words === '';
      return isOneColour(await tab.picture());
    }, 3000);
    if (!isGone) this.#fault(`${Date.now() - began} ms later the page can be seen`);
  }

  async #isThere(tab: Tab, { gets = 'there' }: State): Promise<void> {
    const { exit, ours } = this.#world;
    if (gets === 'there') {
      const isThere = await arrived(tab, exit, 10_000).then(
        () => true,
        () => false,
      );
      if (!isThere) this.#fault(`the tab shows ${await tab.address()}, not ${exit}`);
    } else {
      await wait(800);
      await this.#nothingOfOurs(tab, 'while it waits');
    }
    this.#askedOnce(gets);
    if ((await tab.address()).startsWith(`${ours}steps`)) this.#fault('the address is the one of the page');
  }

  /** The exit was asked for once, at its address, and told nothing of where its visitor came from. */
  #askedOnce(gets: State['gets']): void {
    const { exit, network } = this.#world;
    const { hostname, pathname } = new URL(exit);
    const asked = network.asked.filter(({ host, path }) => host === hostname && path !== '/favicon.ico');
    const isCut = gets === 'nowhere' && asked.length === 0;
    if (!isCut && asked.length !== 1) this.#fault(`the exit was asked ${asked.length} times`);
    for (const { path, referrer, cookie } of asked) {
      if (path !== pathname) this.#fault(`the exit leads to ${path}`);
      if (referrer ?? cookie) this.#fault(`the exit was told ${referrer ?? cookie}`);
    }
  }

  async #count(tab: Tab): Promise<void> {
    this.#pages = await tab.evaluate('history.length');
  }

  /** The exit took the place of the page that it was pressed on. */
  async #noMorePages(tab: Tab): Promise<void> {
    const before = this.#pages;
    await this.#count(tab);
    if (this.#pages !== before)
      this.#fault(`Back leads through ${this.#pages} pages, and led through ${before}`);
  }

  async #walk(tab: Tab, delta: -1 | 1): Promise<void> {
    const name = delta < 0 ? 'Back' : 'Forward';
    for (let step = 1; step <= this.#steps; step++) {
      // The network comes back when somebody tries again.
      if (step > this.#steps / 2) this.#mend();
      await tab.go(delta);
      await wait(200);
      await this.#nothingOfOurs(tab, `${name} ${step}`);
    }
  }

  /** The network is there again. */
  #mend(): void {
    this.#isCut = false;
    this.#world.network.cut(false);
  }

  async #nothingOfOurs(tab: Tab, when: string): Promise<void> {
    let last = '';
    // The address of a page stands there for the moment that its script needs to run.
    const isGone = await until(async () => {
      const look = (await lookAt(tab)) ?? (await this.#fromOutside(tab));
      const seen = this.#seen(look);
      if (seen) this.#fault(`${when} shows ${seen}`);
      last = look.address;
      return seen !== '' || !this.#isPage(look.address);
    }, 4000);
    // Without a network the browser may tell in words of its own that it cannot open an address.
    if (!isGone && !this.#isCut) this.#fault(`${when} leaves the address ${last}`);
  }

  /** What can be seen of a page that takes no questions. */
  async #fromOutside(tab: Tab): Promise<Look> {
    const address = await tab.address();
    const isBlank = await tab.picture().then(isOneColour, () => undefined);
    return { address, title: '', words: isBlank === false ? '(something)' : '' };
  }

  /** What of ours somebody sees; empty when nothing. */
  #seen({ address, title, words }: Look): string {
    const { ours, titles } = this.#world;
    if (titles.includes(title)) return `the title "${title}"`;
    if (address.startsWith(ours) && words) return `"${words.slice(0, 60)}" at ${address}`;
    return /stalk|harass/i.test(words) ? `"${words.slice(0, 60)}"` : '';
  }

  #isPage(address: string): boolean {
    const { ours } = this.#world;
    return address.startsWith(ours) && address !== ours;
  }

  /** A plain link leaves our pages behind, as "Using this site more safely" says. */
  async #walkOfLink(tab: Tab): Promise<void> {
    const { ours, exit } = this.#world;
    const step = async (delta: -1 | 1) => {
      const from = await tab.address();
      await tab.go(delta);
      // At either end of the way nothing happens.
      await until(async () => (await tab.address()) !== from, 3000);
      // Some browsers name an address before they have its page.
      await wait(400);
    };
    await step(-1);
    const back = await tab.address();
    if (!back.startsWith(ours)) this.#fault(`Back leads to ${back}: the page about safer use says otherwise`);
    for (let count = 1; count < this.#steps; count++) await step(-1);
    // A browser may take two presses for one while a page is on its way.
    for (let count = 0; count < 2 * this.#steps && (await tab.address()) !== exit; count++) await step(1);
    const end = await tab.address();
    if (end !== exit) this.#fault(`Forward ends at ${end}`);
  }

  /** What the stopwatch wrote down. A file without script stands at an address of ours, and the tab still knows it. */
  async #time(tab: Tab): Promise<number | undefined> {
    Object.assign(this.#world.answer, { ours: this.#world.site });
    const address = `${this.#world.ours}robots.txt`;
    await tab.goto(address);
    await arrived(tab, address).catch(() => {});
    const noted = await tab.evaluate("sessionStorage.getItem('stopwatch')").catch(() => null);
    return noted === null ? undefined : Number(noted);
  }

  #fault(words: string): void {
    this.#faults.push(words);
  }
}

/** Notes, in a page, when the last key or button was used and when the page was first drawn without its words. */
const stopwatch = `(() => {
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

/** Whether every point of a picture has the same colour. */
export async function isOneColour(picture: Buffer): Promise<boolean> {
  const { channels } = await sharp(picture).stats();
  return channels.every(({ min, max }) => min === max);
}

/** Runs cases one after another in an engine and hands each outcome on. */
export async function leaveInEach(
  name: Engine['name'],
  { cases, steps }: { cases: Case[]; steps?: number },
  tell: (one: Case, outcome: Outcome) => Promise<void> | void,
): Promise<void> {
  const world = await openWorld();
  const engine = await engines[name](world);
  try {
    const leaving = new Leaving(engine, world, steps);
    for (const one of cases) await tell(one, await leaving.run(one));
  } finally {
    await engine.end();
    engine.forget();
    world.end();
  }
}
