import type { TestContext } from 'node:test';
import { define, elementById, openDomPage, runScript } from './dom-page.ts';

const destination = 'https://exit.example/';

/** What a page with the exit did with the browser around it. */
export interface ExitPage {
  /** The addresses that replaced this page. */
  visited: string[];
  /** Every title that the page set. */
  titles: string[];
  /** The addresses that it showed in place of its own, each with the title of that moment. */
  addresses: string[];
  /** The events that it listens to. */
  listened: string[];
}

interface ExitPageOptions {
  state?: string;
  isFirefox?: boolean;
  navigation?: string;
  quiet?: boolean;
  hash?: string;
  hasNoChannel?: boolean;
  isPrerendered?: boolean;
}

/** Opens a page with the script of the exit. */
export async function openExitPage(t: TestContext, options: ExitPageOptions = {}): Promise<ExitPage> {
  const {
    state,
    isFirefox = false,
    navigation = 'navigate',
    quiet = false,
    hash = '',
    hasNoChannel = false,
    isPrerendered = false,
  } = options;
  t.mock.timers.enable({ apis: ['setTimeout'] });
  openDomPage(
    `<html data-title="Neutral" data-leave="${destination}"${quiet ? ' data-quiet="on"' : ''}><head><title>Own</title>
    <link rel="icon" href="/i.svg"><link rel="canonical" href="/"></head><body>
    <a id="leave" href="${destination}"><b id="inside">Leave</b></a> <a id="next" href="/next/">Next</a>
    <a id="here" href="#part">Part</a> <a id="there" href="/next/#part">There</a> <a id="missing" href="#none">None</a>
    <a id="away" href="https://away.example/">Away</a> <p id="text">Text</p> <h2 id="part">Part</h2>
    <div id="quiet-visit" hidden><button aria-pressed="false">Quiet</button></div>
    <div id="shift-key" hidden><button aria-pressed="false">Shift off</button></div>
    <span id="leave-hint" data-hint="Tap Shift"></span><span id="leave-count" data-count="One more"></span><input id="field">
    </body></html>`,
  );
  const visited: string[] = [];
  const titles: string[] = [];
  const addresses: string[] = [];
  const replace = (url: string) => visited.push(url);
  const { href, origin, pathname } = location;
  define('location', { href, origin, pathname, hash, replace });
  t.mock.method(history, 'replaceState', (_: null, __: string, url: string) =>
    addresses.push(`${url} under ${document.title}`),
  );
  define('window', { top: { location: { replace } }, stop: () => visited.push('stopped') });
  const { addEventListener: listen } = globalThis;
  const listened: string[] = [];
  define('addEventListener', (type: string, ...more: [EventListener]) => {
    listened.push(type);
    listen(type, ...more);
  });
  define('CSS', { supports: () => isFirefox });
  t.mock.method(performance, 'getEntriesByType', () => [{ type: navigation }]);
  if (state) sessionStorage.setItem('tab', state);
  if (hasNoChannel) define('BroadcastChannel', undefined);
  if (isPrerendered) Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  recordTitles(titles);
  await runScript('features/exit/browser/quick-exit.client.ts');
  return { visited, titles, addresses, listened };
}

function recordTitles(titles: string[]): void {
  let title = 'Own';
  Object.defineProperty(document, 'title', {
    get: () => title,
    set: (text: string) => {
      titles.push(text);
      title = text;
    },
  });
}

/** Clicks, and returns whether the browser would follow the link. Here it does not, since other addresses would follow. */
export function click(id: string, properties: { type?: string } & MouseEventInit = {}): boolean {
  const { type = 'click', ...init } = properties;
  let isFollowed = true;
  const follow = (event: Event) => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener(type, follow, { once: true });
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
  elementById(id).dispatchEvent(event);
  return isFollowed;
}

/** Whether the page shows nothing. */
export const isBlank = () => document.documentElement.style.display === 'none';
/** What a page does that leaves. */
export const left = ['stopped', destination];
