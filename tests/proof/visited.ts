import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { load } from 'cheerio';
import { htmlFiles } from '../../src/hosting/files.ts';
import { serve } from '../../src/hosting/serve.ts';
import { html } from '../e2e/visit.ts';
import { type Network, openNetwork } from './network.ts';

/** The built site that the proofs visit: PACK=eastmarch takes another of dist/. */
export const folder = `dist/${process.env['PACK'] ?? 'midshire'}`;

/** What a site says of itself on each of its pages. */
interface OwnWords {
  /** https and the host of the site, with a last slash. */
  ours: string;
  /** Where its exit leads. */
  exit: string;
  /** The title for those who look at the history. */
  neutralTitle: string;
  /** The titles of its pages, which nobody may see who looks at the tab afterwards. */
  titles: string[];
}

/** Reads what the pages of a built site say of it. */
export function ownWords(site = folder): OwnWords {
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

/** A network with our site, the page before it and the site behind the exit, and who answers for each. */
export interface World extends OwnWords {
  network: Network;
  /** The page that was open before. */
  before: string;
  /** Answers for our site as its host does. */
  site: RequestListener;
  /** Who answers for our site and for the site behind the exit; may be changed at any time. */
  answer: { ours: RequestListener; exit: RequestListener };
  end: () => void;
}

/** A real site behind the exit is far away. In milliseconds. */
const distance = 250;
const before = 'https://news.example/';

/** What the site behind the exit usually does. */
export const weather: RequestListener = (_, response) => {
  setTimeout(() => html(response, '<title>Weather</title><h1>Weather</h1>'), distance);
};

/** Opens such a network for a built site. */
export async function openWorld(site = folder): Promise<World> {
  const own = ownWords(site);
  const server = await serve(site, 0);
  const asHost: RequestListener = (request, response) => void server.emit('request', request, response);
  const answer = { ours: asHost, exit: weather };
  const network = await openNetwork(
    new Map<string, RequestListener>([
      [new URL(own.ours).hostname, (...each) => answer.ours(...each)],
      [new URL(own.exit).hostname, (...each) => answer.exit(...each)],
      [new URL(before).hostname, (_, response) => html(response, '<title>Before</title><h1>News</h1>')],
    ]),
  );
  const end = () => {
    network.end();
    server.closeAllConnections();
    server.close();
  };
  return { ...own, network, before, site: asHost, answer, end };
}
