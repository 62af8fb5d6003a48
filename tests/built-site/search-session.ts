import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { launchOptions } from '../support/chromium-launch.ts';

/** The search box's output for a query. */
export interface SearchResponse {
  /** The pages in the order of the small index's results, without hosts and anchors. */
  addresses: string[];
  /** The cards above them. */
  cards: string[];
  /** Main-thread work, in milliseconds. */
  ms: number;
}

/** A browser at the search page of a built site. */
export interface SearchSession {
  page: Page;
  search: (text: string) => Promise<SearchResponse>;
  /** Bytes transferred from the first interaction to the first result, headers included. */
  bytes: number;
  close: () => Promise<void>;
}

const searchBoxSelector = '#look';
/** What the page holds once a search without immediate results has ended. */
const settledSelector = '.result, .results__more, [data-status]:not(:empty)';
/** Only ends a test that hangs. In milliseconds. */
const hangGuardMs = 180_000;

/** Opens the search page of a built site in a real Chromium, focuses the box and runs one query. */
export async function openSearchSession(folder: string, first = 'help'): Promise<SearchSession> {
  const server = await serve(folder, 0);
  const browser = await chromium.launch(launchOptions([], { pagesOnly: true }));
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/look/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const lengths = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    lengths.set(addresses.get(requestId) ?? '', encodedDataLength),
  );
  await page.evaluate(markFirstResult);
  await page.focus(searchBoxSelector);
  await page.fill(searchBoxSelector, first);
  await page.waitForSelector('.result');
  const bytes = (await page.evaluate(urlsBeforeFirstResult)).reduce(
    (sum, url) => sum + (lengths.get(url) ?? 0),
    0,
  );
  return {
    page,
    bytes,
    search: (text) => runSearch(page, text),
    close: () => closeSession(browser, server),
  };
}

/** Marks the first interaction with the box, and the first result, in the page. */
function markFirstResult(): void {
  performance.mark('touched');
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('.result')) return;
    watcher.disconnect();
    performance.mark('first-result');
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}

/**
 * The addresses of everything that had arrived by the first result. Later responses do not count, nor does the icon of the page,
 * which may still have been loading.
 */
function urlsBeforeFirstResult(): string[] {
  const touchedAt = performance.getEntriesByName('touched')[0]?.startTime ?? 0;
  const shownAt = performance.getEntriesByName('first-result')[0]?.startTime ?? Number.POSITIVE_INFINITY;
  const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return fetched
    .filter(({ startTime, responseEnd }) => startTime >= touchedAt && responseEnd <= shownAt)
    .map(({ name }) => name);
}

async function runSearch(page: Page, text: string): Promise<SearchResponse> {
  await page.evaluate(watchOneInput);
  // Typed through the browser, so that the limits of the box hold: a value set by script passes them.
  await page.fill(searchBoxSelector, '');
  // What the last query announced must not count as the announcement of this one.
  await page.evaluate(() => document.querySelector('[data-status]')?.replaceChildren());
  await page.fill(searchBoxSelector, text);
  const ms = await page.evaluate(() => performance.getEntriesByName('answered').at(-1)?.duration ?? 0);
  // Words outside the small index are looked up in the full text, after a delay; without any, the box announces that it found nothing.
  if (text.trim() !== '' && !(await page.$('.result')))
    await page.waitForSelector(settledSelector, { state: 'attached', timeout: hangGuardMs });
  return { ms, ...(await page.evaluate(readResults)) };
}

/** Measures the work of the box for each change of its text, from the first listener to the last. */
function watchOneInput(): void {
  if (document.documentElement.dataset['watched']) return;
  document.documentElement.dataset['watched'] = 'yes';
  document.addEventListener('input', () => performance.mark('typed'), { capture: true });
  document.addEventListener('input', () => performance.measure('answered', 'typed'));
}

function readResults(): Pick<SearchResponse, 'addresses' | 'cards'> {
  const titles = [...document.querySelectorAll<HTMLAnchorElement>('[data-search] .result__title')];
  const cards = [...document.querySelectorAll<HTMLElement>('[data-cards] [data-card]')];
  return {
    addresses: titles.map(({ pathname }) => pathname),
    cards: cards.map(({ dataset }) => dataset['card'] ?? ''),
  };
}

async function closeSession(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
