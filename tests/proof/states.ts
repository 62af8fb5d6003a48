import { readFileSync } from 'node:fs';
import { needsOf } from '../../src/hosting/content-security-policy.ts';
import { sentPages } from '../../src/hosting/files.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { arrived, follow, open, type Tab, type TabOptions, until } from './tab.ts';
import { folder, type World, weather } from './visited.ts';

/** How the exit of a page works: with our script; as the plain link that it is without one; or it cannot be used at all. */
type Way = 'script' | 'link';

/** What a visitor may be in the middle of when they leave. */
export interface State {
  name: string;
  tab?: TabOptions;
  way?: Way;
  /** What the browser or the network is made to do, before anything is opened. */
  arrange?: (world: World) => void;
  /** What the visitor does after three pages. */
  prepare?: (tab: Tab, world: World) => Promise<unknown>;
  /** Where the exit gets to: its page, nothing at all, or the error page of the browser. */
  gets?: 'there' | 'nowhere';
}

/** Where the visitor stands when they leave, in the order of opening. */
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

/** A style sheet that never comes. */
const held = '/held.css';

/** The page of "In danger now" in another form, with the headers that its host sends. The rest of the site is as it is. */
function instead(world: World, change: (page: string) => string, isWhole: boolean): void {
  const page = change(readFileSync(`${folder}/first/index.html`, 'utf8'));
  const headers = headersOf('/first/', needsOf(sentPages(folder)));
  world.answer.ours = (request, response) => {
    if (request.url === held) return;
    if (request.url !== '/first/') return world.site(request, response);
    response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
    response.write(page);
    if (isWhole) response.end();
  };
}

/** Of the page only so much arrives. */
const onlyHead = (page: string) => page.slice(0, page.indexOf('<main'));

/** The head asks for a style sheet before its own style. Ours never does: all style stands in the page. */
const withHeldSheet = (page: string) =>
  page.replace('<style>', `<link rel="stylesheet" href="${held}"><style>`);

/** Our pages as they arrive where something on the way forbids every script. */
const withoutScript = (world: World) => {
  world.answer.ours = (request, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      set(
        name,
        name === 'Content-Security-Policy' ? "default-src 'self' 'unsafe-inline'; script-src 'none'" : value,
      );
    world.site(request, response);
  };
};

/** Opens a page that never arrives whole, and waits until so much of it is there. */
async function openPart(tab: Tab, { ours }: World, part: string): Promise<void> {
  await tab.goto(`${ours}first/`);
  if (!(await until(() => tab.evaluate(`location.pathname === '/first/' && Boolean(${part})`))))
    throw new Error('The first part of the page does not arrive.');
}

/** The fourteen states that the exit must work in. */
export const states: State[] = [
  { name: 'idle' },
  { name: 'scrolled', prepare: (tab) => tab.evaluate('scrollTo(0, document.body.scrollHeight)') },
  {
    name: 'loading',
    arrange: (world) => instead(world, onlyHead, false),
    prepare: (tab, world) => openPart(tab, world, "document.getElementById('leave')"),
  },
  {
    name: 'style sheet held',
    arrange: (world) => instead(world, withHeldSheet, true),
    prepare: (tab, world) => openPart(tab, world, "document.getElementById('leave')"),
  },
  { name: 'script blocked', way: 'link', arrange: withoutScript },
  { name: 'script off', way: 'link', tab: { script: false } },
  {
    name: 'exit host slow',
    arrange: (world) => {
      world.answer.exit = (...each) => void setTimeout(() => weather(...each), 2500);
    },
  },
  {
    name: 'exit host hung',
    gets: 'nowhere',
    arrange: (world) => {
      world.answer.exit = () => {};
    },
  },
  { name: 'offline', gets: 'nowhere' },
  {
    name: 'after # links',
    prepare: async (tab, { ours }) => {
      await follow(tab, '/calls/');
      for (const place of [1, 2, 3])
        await tab.evaluate(`document.querySelectorAll('.on-this-page a')[${place}].click()`);
      await arrived(tab, `${ours}calls/`);
    },
  },
  {
    name: 'after ten pages',
    prepare: async (tab, { ours }) => {
      for (const path of tenPages) await open(tab, ours + path.slice(1));
    },
  },
  {
    name: 'after a search',
    prepare: async (tab, { ours }) => {
      await open(tab, `${ours}look/`);
      await tab.evaluate("document.getElementById('look').focus()");
      await tab.keys(...'order');
      const found = await until(() => tab.evaluate("Boolean(document.querySelector('.result'))"));
      if (!found) throw new Error('The search shows no result.');
      // On the results, not in the field, where every key is a letter.
      await tab.keys('ArrowDown');
    },
  },
  { name: 'print dialog closed', prepare: (tab) => tab.print() },
  { name: '400% zoom', tab: { zoomed: true } },
];
