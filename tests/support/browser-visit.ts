import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { generate } from 'selfsigned';
import { serve } from '../../src/hosting/serve.ts';
import { launchOptions } from './chromium-launch.ts';

/** The built site that the tests visit. */
export const siteFolder = 'dist/midshire';
const exitHostname = 'www.bbc.co.uk';

interface VisitOptions {
  javaScriptEnabled?: boolean;
  /** The zone of the device, like "Pacific/Auckland". */
  timezoneId?: string;
  /** False for a browser that keeps no page whole for Back, such as a phone with little memory. Default: true. */
  keepsPages?: boolean;
  /** Answers instead of the server of the built site. */
  answer?: RequestListener;
  /** Answers instead of the site that the exit leads to. */
  exit?: RequestListener;
}

/** A visitor with a browser and a profile of their own on disk, a page open before ours, and somewhere to leave to. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Address of our site, with a last slash. */
  siteUrl: string;
  /** Address of the page that was open before. */
  previousUrl: string;
  /** The folder of the browser's profile. */
  profile: string;
  /** Requests that reached the site behind the exit. */
  exitRequests: string[];
  /** Makes the site behind the exit fall silent. */
  stopExitServer: () => void;
  /** Ends the visit; the profile stays until `forget`. */
  close: () => Promise<void>;
  removeProfile: () => void;
}

/**
 * One visit from start to end. `after` looks at what stays on disk when the browser has closed. Whatever happens, the
 * browser and its profile are gone afterwards.
 */
export async function withVisit<T = void>(
  run: (v: Visit) => Promise<void>,
  { after, ...options }: VisitOptions & { after?: (v: Visit) => T } = {},
): Promise<T | undefined> {
  const v = await startVisit(options);
  try {
    await run(v);
  } finally {
    await v.close();
  }
  try {
    return after?.(v);
  } finally {
    v.removeProfile();
  }
}

async function startVisit(options: VisitOptions = {}): Promise<Visit> {
  const own = options.answer ? await listen(createServer(options.answer)) : await serve(siteFolder, 0);
  const before = await listen(
    createServer((_, response) =>
      sendHtml(response, `<title>Before</title><a id="go" href="${baseUrlOf(own)}">go</a>`),
    ),
  );
  const exits: string[] = [];
  const exit = await listen(await createExitServer(options.exit, exits));
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-profile-'));
  const { port } = exit.address() as AddressInfo;
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(
      [`--host-resolver-rules=MAP ${exitHostname}:443 127.0.0.1:${port}`, '--ignore-certificate-errors'],
      options,
    ),
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    ...(options.timezoneId && { timezoneId: options.timezoneId }),
    viewport: { width: 390, height: 844 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(8000);
  await page.goto(baseUrlOf(before));
  return {
    page,
    context,
    siteUrl: baseUrlOf(own),
    previousUrl: baseUrlOf(before),
    profile,
    exitRequests: exits,
    stopExitServer: () => stopServer(exit),
    close: async () => {
      await context.close();
      for (const server of [own, before, exit]) stopServer(server);
    },
    removeProfile: () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function createExitServer(answer: RequestListener | undefined, exits: string[]): Promise<Server> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: exitHostname }]);
  return createSecureServer({ key, cert }, (request, response) => {
    if (request.url !== '/favicon.ico') exits.push(request.url ?? '');
    if (answer) answer(request, response);
    else sendHtml(response, '<title>Weather</title><h1>Weather</h1>');
  });
}

/** Sends a small page. */
export function sendHtml(response: Parameters<RequestListener>[1], body: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>${body}`);
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

function stopServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

function baseUrlOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Follows a link of the page and waits until the next page has loaded. */
export async function followLink(page: Page, href: string): Promise<void> {
  await page.locator(`a[href$="${href}"]`).filter({ visible: true }).first().click();
  await page.waitForURL((url) => url.pathname === href || url.href.endsWith(href));
  await page.waitForLoadState('load');
}

/** What a person sees of our site at this moment: its words, or nothing. */
export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const hidden =
      getComputedStyle(root).display === 'none' || getComputedStyle(root).visibility === 'hidden';
    return hidden ? '' : (document.body?.innerText ?? '');
  });
}

/** The addresses that a page asks for from now on. Not its icon, which a browser fetches whenever it has the time. */
export function trackRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^blob:|\/favicon\./.test(url)) asked.push(url);
  });
  return asked;
}
