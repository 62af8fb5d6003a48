import { readFileSync } from 'node:fs';
import { collectCspSources } from '../../src/hosting/content-security-policy.ts';
import { responseHeaders } from '../../src/hosting/headers.ts';
import { readServedPages } from '../../src/hosting/served-files.ts';
import {
  followLink,
  openPage,
  type Tab,
  type TabOptions,
  waitForPage,
  waitUntil,
} from '../support/browser-engines/browser-engine.ts';
import { type SimulatedWeb, sendExitPage, siteFolder } from '../support/simulated-web.ts';

/** How the exit of a page works: with our script, as a plain link without it, or not at all. */
type ExitMechanism = 'script' | 'link';

/** What the visitor is doing when they leave. */
export interface ExitState {
  name: string;
  tab?: TabOptions;
  way?: ExitMechanism;
  /** Sets up the browser or the network before anything is opened. */
  arrange?: (world: SimulatedWeb) => void;
  /** The visitor's actions after three pages. */
  prepare?: (tab: Tab, world: SimulatedWeb) => Promise<unknown>;
  /** Whether Back or Forward led to the page on which the exit is pressed. */
  isReturned?: boolean;
  /** Where the exit leads: its page, a blank page, or the browser's error page. */
  gets?: 'there' | 'nowhere';
}

/** The history before the exit, in the order of opening. */
export const threePages = ['', 'calls/', 'steps/'];
const tenPages = [
  '/tell/',
  '/signs/',
  '/notes/',
  '/using/',
  '/calls/',
  '/steps/',
  '/keep/',
  '/look/',
  '/choices/',
  '/first/',
];

/** A style sheet that never loads. */
const pendingStylesheet = '/held.css';

/** Replaces the page "In danger now", with the headers of its host. The rest of the site is unchanged. */
function serveInstead(world: SimulatedWeb, change: (page: string) => string, isWhole: boolean): void {
  const page = change(readFileSync(`${siteFolder}/first/index.html`, 'utf8'));
  const headers = responseHeaders('/first/', collectCspSources(readServedPages(siteFolder)));
  world.handlers.ours = (request, response) => {
    if (request.url === pendingStylesheet) return;
    if (request.url !== '/first/') return world.siteHandler(request, response);
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
    response.write(page);
    if (isWhole) response.end();
  };
}

/** Only this much of the page arrives. */
const truncateAfterHead = (page: string) => page.slice(0, page.indexOf('<main'));

/** The head requests a style sheet before its inline style. Ours never does: all style is inline. */
const withPendingStylesheet = (page: string) =>
  page.replace('<style>', `<link rel="stylesheet" href="${pendingStylesheet}"><style>`);

/** Our pages behind an intermediary that forbids every script. */
const blockScripts = (world: SimulatedWeb) => {
  world.handlers.ours = (request, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      set(
        name,
        name === 'Content-Security-Policy' ? "default-src 'self' 'unsafe-inline'; script-src 'none'" : value,
      );
    world.siteHandler(request, response);
  };
};

/** Opens a page that never loads completely, and waits until this much of it is there. */
async function openPartialPage(tab: Tab, { ours }: SimulatedWeb, partialPage: string): Promise<void> {
  await tab.goto(`${ours}first/`);
  if (!(await waitUntil(() => tab.evaluate(`location.pathname === '/first/' && Boolean(${partialPage})`))))
    throw new Error('The first part of the page does not arrive.');
}

/** Opens an address to which something was added, and waits for the page at the plain one. */
async function arrive(tab: Tab, { ours }: SimulatedWeb, addition: string): Promise<void> {
  await tab.goto(`${ours}complain/${addition}`);
  await waitForPage(tab, `${ours}complain/`);
}

/** Presses the button of a page with these words, once it is there. */
async function pressButton(tab: Tab, words: string): Promise<void> {
  const code = `(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent.includes('${words}'));
    button?.click();
    return Boolean(button);
  })()`;
  if (!(await waitUntil(() => tab.evaluate(code)))) throw new Error(`No button says "${words}".`);
}

/**
 * Scrolls, and waits until the page was told. A browser reports a scroll with its next frame, which on a busy machine comes between
 * two taps of Shift, and a scroll between them rightly starts the count again.
 */
async function scrollPage(tab: Tab, top: string): Promise<void> {
  await tab.evaluate(`(() => {
    scrollTo(0, ${top});
    requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.settled = ''; }));
  })()`);
  const isSettled = () => tab.evaluate("'settled' in document.documentElement.dataset");
  if (!(await waitUntil(isSettled, 60_000))) throw new Error('The page draws no frame after a scroll.');
}

/** The states in which the exit must work. */
export const exitStates: ExitState[] = [
  { name: 'idle' },
  { name: 'scrolled', prepare: (tab) => scrollPage(tab, 'document.body.scrollHeight') },
  {
    name: 'loading',
    arrange: (world) => serveInstead(world, truncateAfterHead, false),
    prepare: (tab, world) => openPartialPage(tab, world, "document.getElementById('leave')"),
  },
  {
    name: 'style sheet held',
    arrange: (world) => serveInstead(world, withPendingStylesheet, true),
    prepare: (tab, world) => openPartialPage(tab, world, "document.getElementById('leave')"),
  },
  { name: 'script blocked', way: 'link', arrange: blockScripts },
  { name: 'script off', way: 'link', tab: { script: false } },
  {
    name: 'exit host slow',
    arrange: (world) => {
      world.handlers.exit = (...args) => void setTimeout(() => sendExitPage(...args), 2500);
    },
  },
  {
    name: 'exit host hung',
    gets: 'nowhere',
    arrange: (world) => {
      world.handlers.exit = () => {};
    },
  },
  { name: 'offline', gets: 'nowhere' },
  {
    name: 'after # links',
    prepare: async (tab, { ours }) => {
      await followLink(tab, '/calls/');
      for (const index of [1, 2, 3])
        await tab.evaluate(`document.querySelectorAll('.chips a')[${index}].click()`);
      await waitForPage(tab, `${ours}calls/`);
    },
  },
  {
    name: 'after ten pages',
    prepare: async (tab, { ours }) => {
      for (const path of tenPages) await openPage(tab, ours + path.slice(1));
    },
  },
  {
    name: 'after a search',
    prepare: async (tab, { ours }) => {
      await openPage(tab, `${ours}look/`);
      await tab.evaluate("document.getElementById('look').focus()");
      await tab.pressKeys(...'order');
      const hasResult = await waitUntil(() => tab.evaluate("Boolean(document.querySelector('.result'))"));
      if (!hasResult) throw new Error('The search shows no result.');
      // On the results, not in the field, where every key types a letter.
      await tab.pressKeys('ArrowDown');
    },
  },
  { name: 'print dialog closed', prepare: (tab) => tab.print() },
  { name: '400% zoom', tab: { zoomed: true } },
  {
    name: 'arrived with a question',
    prepare: (tab, world) => arrive(tab, world, '?q=my+ex&utm_source=mail'),
  },
  {
    name: 'arrived with a text fragment',
    prepare: (tab, world) => arrive(tab, world, '#:~:text=supervisor'),
  },
  {
    name: 'typing a record',
    prepare: async (tab, { ours }) => {
      await openPage(tab, `${ours}notes/here/`);
      await pressButton(tab, 'I am alone with this screen');
      await waitUntil(() => tab.evaluate("Boolean(document.querySelector('.typing textarea'))"));
      await tab.evaluate("document.querySelector('.typing textarea').value = 'harassed again'");
      // On the page, not in a field, where every key types a letter.
      await tab.evaluate('document.activeElement.blur()');
      await scrollPage(tab, '0');
    },
  },
  {
    name: 'in a quiet visit',
    prepare: async (tab, { ours }) => {
      await openPage(tab, `${ours}using/`);
      await pressButton(tab, 'Quiet visit');
      for (const path of ['/steps/', '/calls/']) await followLink(tab, path);
    },
  },
  {
    name: 'reloaded',
    prepare: async (tab, { ours }) => {
      await tab.evaluate("document.documentElement.dataset.old = ''");
      await tab.reload();
      await waitUntil(() => tab.evaluate('!("old" in document.documentElement.dataset)'));
      await waitForPage(tab, `${ours}steps/`);
    },
  },
  {
    name: 'after Back and Forward',
    isReturned: true,
    prepare: async (tab, { ours }) => {
      await tab.go(-1);
      await waitForPage(tab, `${ours}calls/`);
      await tab.go(1);
      await waitForPage(tab, `${ours}steps/`);
    },
  },
  {
    name: 'another window had the focus',
    prepare: (tab) => tab.evaluate("dispatchEvent(new Event('blur')) && dispatchEvent(new Event('focus'))"),
  },
];
