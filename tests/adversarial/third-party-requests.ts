import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { htmlFiles, urlPathOf } from '../../src/hosting/served-files.ts';
import { sleep } from '../support/browser-engines/browser-engine.ts';
import { launchOptions } from '../support/chromium-launch.ts';
import { type ProxyNetwork, startProxyNetwork } from '../support/proxy-network.ts';

/** The activity of a browser while it visited some pages. */
export interface RequestReport {
  pages: number;
  /** Elements that were pressed, opened or typed into. */
  interactions: number;
  /** Every other host requested, and how: through the proxy, by DNS, or by a page. */
  hosts: Map<string, Set<string>>;
}

/** Which pages are opened, and how they are served. */
interface RequestReportOptions {
  /** Files of the folder. Default: every page. Empty: the browser stays at a blank page. */
  files?: string[];
  /** Replaces the host of the built site. */
  answer?: RequestListener;
}

/** A Chromium that logs its network activity. */
interface NetLogBrowser {
  context: BrowserContext;
  /** Closes it, and returns every host name that it resolved or connected to. */
  end: () => Promise<string[]>;
}

/**
 * Opens the pages of a built site in a real Chromium behind a proxy that refuses every other host, and interacts with every
 * element. The browser's log shows DNS lookups, which a proxy cannot see. Behind a proxy it ignores `dns-prefetch`: such links
 * are forbidden by a rule of src/verify.
 */
export async function recordThirdPartyRequests(
  folder: string,
  { files = htmlFiles(folder), answer }: RequestReportOptions = {},
): Promise<RequestReport> {
  const server = await serve(folder, 0);
  const asHost: RequestListener = (request, response) => void server.emit('request', request, response);
  const named = htmlFiles(folder).flatMap((file) => canonicalHost(folder, file));
  // A draft has no address yet.
  const own = new Set(named.length > 0 ? named : ['draft.example']);
  const network = await startProxyNetwork(new Map([...own].map((host) => [host, answer ?? asHost])));
  const watched = await launchWithNetLog(network);
  const hosts = new Map<string, Set<string>>();
  const note = (how: string, host: string) => {
    if (own.has(host) || host === '127.0.0.1') return;
    hosts.set(host, (hosts.get(host) ?? new Set()).add(how));
  };
  let touched = 0;
  try {
    const page = await watched.context.newPage();
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) note('a page', new URL(request.url()).hostname);
    });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    for (const file of files) {
      const [host = [...own][0]] = canonicalHost(folder, file);
      await page.goto(`https://${host}${urlPathOf(file)}`);
      touched += await exercisePage(page);
    }
    await sleep(1500);
  } finally {
    for (const host of await watched.end()) note('its number', host);
    for (const host of network.refusedHosts) note('the proxy', host);
    network.close();
    server.closeAllConnections();
    server.close();
  }
  return { pages: files.length, interactions: touched, hosts };
}

async function launchWithNetLog({ port, fingerprint }: ProxyNetwork): Promise<NetLogBrowser> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-watched-'));
  const log = path.join(folder, 'log.json');
  const context = await chromium.launchPersistentContext(
    path.join(folder, 'profile'),
    launchOptions([
      `--proxy-server=127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${fingerprint}`,
      `--log-net-log=${log}`,
    ]),
  );
  return {
    context,
    end: async () => {
      await context.close();
      const names = parseNetLog(readFileSync(log, 'utf8'));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      return names;
    },
  };
}

/** The hosts in a Chromium net log that were resolved, on their own or for a connection. */
function parseNetLog(log: string): string[] {
  const { constants, events } = JSON.parse(log) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { host?: string } }[];
  };
  const types = Object.entries(constants.logEventTypes)
    .filter(([name]) => /^HOST_RESOLVER_(?:MANAGER_REQUEST|MANAGER_JOB|DNS_TASK)$/.test(name))
    .map(([, type]) => type);
  return events
    .filter(({ type }) => types.includes(type))
    .flatMap(({ params }) => params?.host ?? [])
    .map((host) => (URL.canParse(host) ? new URL(host).hostname : host.replace(/:\d+$/, '')));
}

/** The host of a page, as the page itself reports it; an error page reports nothing. */
function canonicalHost(folder: string, file: string): string[] {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const [address] = /(?<=<link rel="canonical" href=")[^"]+/.exec(html) ?? [];
  return address ? [new URL(address).hostname] : [];
}

/** Opens, ticks, types into and presses everything on a page that does not navigate. Returns how many elements that was. */
async function exercisePage(page: Page): Promise<number> {
  const opened = await page.evaluate(() => {
    const parts = document.querySelectorAll('details');
    for (const part of parts) part.open = true;
    // The pointer passes over a link.
    const links = document.querySelectorAll('a[href]');
    for (const link of links)
      for (const name of ['pointerover', 'pointerenter', 'mouseover', 'touchstart', 'focus'])
        link.dispatchEvent(new Event(name, { bubbles: true }));
    return parts.length + links.length;
  });
  const pressed = await clickAllButtons(page);
  const typed = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    for (const field of fields) {
      if (field.type === 'file') continue;
      field.focus();
      if (field.type === 'checkbox' || field.type === 'radio') field.click();
      else field.value = 'zebrafinch order';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return fields.length;
  });
  if (typed > 0) await sleep(500);
  // Elements that a gate or a search has revealed.
  return opened + pressed + typed + (typed > 0 ? await clickAllButtons(page) : 0);
}

/** Presses every button. Printing is replaced by an empty function, like a cancelled dialog. */
function clickAllButtons(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.print = () => {};
    const buttons = document.querySelectorAll('button');
    for (const button of buttons) button.click();
    return buttons.length;
  });
}
