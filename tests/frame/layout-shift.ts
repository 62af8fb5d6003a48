import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright';
import { type HtmlFile, readHtmlFiles, representativeSample } from '../../src/accessibility/index.ts';
import { contentTypes } from '../../src/hosting/content-types.ts';
import { urlPathOf } from '../../src/hosting/served-files.ts';
import { firstScreenPages } from './first-screen.ts';
import { callProbe } from './frame-browser.ts';
import { screens, times } from './measure-page.ts';
import { endOfContentId } from './probe/geometry.ts';

/** The pages of a built site that shift, with the shift of each, among those that can: see `pagesThatMayShift`. */
export async function findLayoutShifts(browser: Browser, folder: string): Promise<Record<string, number>> {
  const shifts: Record<string, number> = {};
  for (const page of pagesThatMayShift(readHtmlFiles(folder))) {
    const shift = await slowLayoutShift(browser, folder, page);
    if (shift > 0) shifts[urlPathOf(page.file)] = shift;
  }
  return shifts;
}

/** Pages that together hold every shape of element, one with each set of scripts, and those whose first screen must help. */
function pagesThatMayShift(pages: readonly HtmlFile[]): Set<HtmlFile> {
  const scripts = ({ html }: HtmlFile) => html.match(/<script[^>]*>(?!\{)[^<]*/g)?.join('\n');
  const withEachSet = [...Map.groupBy(pages, scripts).values()].flatMap(([first]) => first ?? []);
  const helping = pages.filter(({ file }) => urlPathOf(file) in firstScreenPages);
  return new Set([...helping, ...withEachSet, ...representativeSample(pages)]);
}

/**
 * The layout shift of a page at night on a slow connection: it is painted before the scripts after its content arrive, which a
 * server on the same machine would hide. Its other files come from the folder.
 */
export async function slowLayoutShift(browser: Browser, folder: string, page: HtmlFile): Promise<number> {
  const { promise: painted, resolve: sendRest } = Promise.withResolvers<void>();
  const split = endOfContent(page.html);
  const server = createServer(async (request, response) => {
    const file = path.join(folder, request.url ?? '');
    if (request.url !== '/') {
      response.end(existsSync(file) ? readFileSync(file) : '');
      return;
    }
    response
      .setHeader('Content-Type', contentTypes.html)
      .write(`${page.html.slice(0, split)}<meta id="${endOfContentId}">`);
    await painted;
    response.end(page.html.slice(split));
  });
  await once(server.listen(0), 'listening');
  const tab = await browser.newPage({ viewport: screens.phone });
  await tab.addInitScript(fixDate, times.night);
  await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
  await callProbe(tab, 'contentPaint');
  sendRest();
  await tab.waitForLoadState();
  const shift = await callProbe(tab, 'layoutShift');
  await tab.close();
  server.closeAllConnections();
  server.close();
  return shift;
}

/** Runs in the page. Playwright's clock would replace `requestAnimationFrame` by a timer too, which waits for no frame. */
function fixDate(iso: string): void {
  const now = Date.parse(iso);
  class FixedDate extends Date {
    static override now = () => now;
    constructor(...parts: [] | ConstructorParameters<typeof Date>) {
      if (parts.length === 0) super(now);
      else super(...parts);
    }
  }
  globalThis.Date = FixedDate as DateConstructor;
}

/** Where the first script after the content begins; the end of a page without one. */
function endOfContent(html: string): number {
  const start = html.indexOf('<script', html.indexOf('</main>'));
  return start < 0 ? html.length : start;
}
