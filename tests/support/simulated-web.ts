import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { load } from 'cheerio';
import { serve } from '../../src/hosting/serve.ts';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { type ProxyNetwork, startProxyNetwork } from './proxy-network.ts';
import { sendHtml } from './test-servers.ts';

/** The built site that the adversarial tests visit: PACK=eastmarch selects another in dist/. */
export const siteFolder = `dist/${process.env['PACK'] ?? 'midshire'}`;

/** Properties that a site declares on each of its pages. */
interface SiteIdentity {
  /** The origin of the site, with a trailing slash. */
  ours: string;
  /** Where its exit leads. */
  exit: string;
  /** The neutral title for the history. */
  neutralTitle: string;
  /** The titles of its pages, which must not be visible afterwards. */
  titles: string[];
}

/** Reads the properties from the pages of a built site. */
export function readSiteIdentity(site = siteFolder): SiteIdentity {
  const $ = load(readFileSync(`${site}/index.html`, 'utf8'));
  const { origin } = new URL($('link[rel=canonical]').attr('href') ?? '');
  const titleOf = (file: string) =>
    /(?<=<title>)[^<]*/.exec(readFileSync(`${site}/${file}`, 'utf8'))?.[0] ?? '';
  return {
    ours: `${origin}/`,
    exit: $('html').attr('data-leave') ?? '',
    neutralTitle: $('html').attr('data-title') ?? '',
    titles: htmlFiles(site).map((file) => load(titleOf(file)).text()),
  };
}

/** A network with our site, the page before it and the site behind the exit, and their responders. */
export interface SimulatedWeb extends SiteIdentity {
  network: ProxyNetwork;
  /** The page that was open before. */
  previousUrl: string;
  /** Responds like the host of our site. */
  siteHandler: RequestListener;
  /** The responders of our site and of the site behind the exit; may be replaced at any time. */
  handlers: { ours: RequestListener; exit: RequestListener };
  close: () => void;
}

/** Latency of the site behind the exit. In milliseconds. */
const latencyMs = 250;
const previousPage = 'https://news.example/';

/** The default response of the site behind the exit. */
export const sendExitPage: RequestListener = (_, response) => {
  setTimeout(() => sendHtml(response, '<title>Weather</title><h1>Weather</h1>'), latencyMs);
};

/** Opens such a network for a built site. */
export async function startSimulatedWeb(site = siteFolder): Promise<SimulatedWeb> {
  const own = readSiteIdentity(site);
  const server = await serve(site, 0);
  const asHost: RequestListener = (request, response) => void server.emit('request', request, response);
  const answer = { ours: asHost, exit: sendExitPage };
  const network = await startProxyNetwork(
    new Map<string, RequestListener>([
      [new URL(own.ours).hostname, (...each) => answer.ours(...each)],
      [new URL(own.exit).hostname, (...each) => answer.exit(...each)],
      [
        new URL(previousPage).hostname,
        (_, response) => sendHtml(response, '<title>Before</title><h1>News</h1>'),
      ],
    ]),
  );
  const end = () => {
    network.close();
    server.closeAllConnections();
    server.close();
  };
  return { ...own, network, previousUrl: previousPage, siteHandler: asHost, handlers: answer, close: end };
}
