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

/** What a browser did while it was at some pages. */
export interface RequestReport {
  pages: number;
  /** Things that were pressed, opened or typed into. */
  interactions: number;
  /** Every other host that was asked for, and how: through the proxy, for its number, or by a page. */
  hosts: Map<string, Set<string>>;
}

/** Which pages are opened, and who answers for them. */
interface RequestReportOptions {
  /** Files of the folder. Default: every page. None: the browser stays at an empty page. */
  files?: string[];
  /** Answers instead of the host of the built site. */
  answer?: RequestListener;
}

/** A Chromium that writes down what it does with the network. */
interface NetLogBrowser {
  context: BrowserContext;
  /** Closes it, and tells of every name that it looked up or connected to. */
  end: () => Promise<string[]>;
}

/**
 * Opens the pages of a built site in a real Chromium behind a proxy that refuses every other host, and touches all that can be
 * touched on each. The log of the browser says whose number it looked up, which a proxy cannot know. Behind a proxy it looks up none
 * for a page that only asks for that: such links are forbidden by a rule of src/verify.
 */
export async function recordThirdPartyRequests(
  folder: string,
  { files = htmlFiles(folder), answer }: RequestReportOptions = {},
): Promise<RequestReport> {
  const server = await serve(folder, 0);
  const asHost: RequestListener = (request, response) => void server.emit('request', request, response);
  const named = htmlFiles(folder).flatMap((file) => canonicalHost(folder, file));
  // A draft does not say where it will be.
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

/** The hosts in a log of Chromium's network whose number it asked for, of itself or for a connection. */
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

/** The host of a page, as the page itself says; an error page says nothing. */
function canonicalHost(folder: string, file: string): string[] {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const [address] = /(?<=<link rel="canonical" href=")[^"]+/.exec(html) ?? [];
  return address ? [new URL(address).hostname] : [];
}

/** Opens, ticks, types into and presses everything on a page that leads nowhere else. Answers how much that was. */
async function exercisePage(page: Page): Promise<number> {
  const opened = await page.evaluate(() => {
    const parts = document.querySelectorAll('details');
    for (const part of parts) part.open = true;
    // A pointer on its way over a link.
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
  // What a gate or a search has brought.
  return opened + pressed + typed + (typed > 0 ? await clickAllButtons(page) : 0);
}

/** Presses every button. The one that prints does what a dialog that is closed does: nothing. */
function clickAllButtons(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.print = () => {};
    const buttons = document.querySelectorAll('button');
    for (const button of buttons) button.click();
    return buttons.length;
  });
}
