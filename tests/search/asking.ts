import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { launchOptions } from '../browser.ts';

/** What the box shows for a text. */
export interface Shown {
  /** The pages in the order of the results of the small index, without hosts and anchors. */
  addresses: string[];
  /** The cards above them. */
  cards: string[];
  /** How long the page was busy with it, in milliseconds. */
  ms: number;
}

/** A browser at the search page of a built site. */
export interface Searching {
  page: Page;
  ask: (text: string) => Promise<Shown>;
  /** Bytes that came over the line since the box was touched and until the first result, headers included. */
  bytes: number;
  end: () => Promise<void>;
}

const box = '#look';

/** Opens the search page of a built site in a real Chromium, touches the box and asks once. */
export async function searching(folder: string, first = 'help'): Promise<Searching> {
  const server = await serve(folder, 0);
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/look/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  // The icon of the page may still be on its way: only what is asked for from now on counts.
  const asked = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId }) => asked.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength;
  });
  await page.focus(box);
  await page.fill(box, first);
  await page.waitForSelector('.result');
  return {
    page,
    bytes,
    ask: (text) => ask(page, text),
    end: () => end(browser, server),
  };
}

async function ask(page: Page, text: string): Promise<Shown> {
  const ms = await page.evaluate((typed) => {
    const input = document.querySelector<HTMLInputElement>('#look');
    if (!input) throw new Error('There is no box.');
    input.value = typed;
    const began = performance.now();
    input.dispatchEvent(new Event('input'));
    return performance.now() - began;
  }, text);
  // Words that the small index does not know are looked for in the full text, after a moment.
  if (!(await page.$('.result')))
    await page.waitForSelector('.result, .results__more', { timeout: 5000 }).catch(() => undefined);
  return { ms, ...(await page.evaluate(shown)) };
}

function shown(): Pick<Shown, 'addresses' | 'cards'> {
  const titles = [...document.querySelectorAll<HTMLAnchorElement>('[data-search] .result__title')];
  const cards = [...document.querySelectorAll<HTMLElement>('[data-cards] [data-card]')];
  return {
    addresses: titles.map(({ pathname }) => pathname),
    cards: cards.map(({ dataset }) => dataset['card'] ?? ''),
  };
}

async function end(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
