import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { serve } from '../../src/hosting/serve.ts';
import { siteFolder } from './built-site-fixture.ts';

/** The host that the exit of the example pack leads to. */
export const exitHostname = 'www.bbc.co.uk';

/** The site behind the exit, as the browsers of the tests reach it. */
export interface ExitSite {
  port: number;
  /** The requested paths, without the icon. */
  requests: string[];
  /** The request handler. A test may replace it. */
  handle: RequestListener;
}

/** The servers of one Playwright worker. */
export interface TestServers {
  /** The origin of the built site, with a trailing slash. */
  siteUrl: string;
  /** A page on another origin that was open before ours and links to it. */
  previousUrl: string;
  exitSite: ExitSite;
  close: () => void;
}

/** Starts the built site, the page before it and the site behind the exit. */
export async function startTestServers(): Promise<TestServers> {
  const site = await serve(siteFolder, 0);
  const siteUrl = baseUrlOf(site);
  const previous = await listen(
    createServer((_, response) =>
      sendHtml(response, `<title>Before</title><a id="go" href="${siteUrl}">go</a>`),
    ),
  );
  const exitSite: ExitSite = { port: 0, requests: [], handle: sendExitPage };
  const exit = await listen(await createExitServer(exitSite));
  exitSite.port = (exit.address() as AddressInfo).port;
  return {
    siteUrl,
    previousUrl: baseUrlOf(previous),
    exitSite,
    close: () => [site, previous, exit].forEach(stopServer),
  };
}

async function createExitServer(exitSite: ExitSite): Promise<Server> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: exitHostname }]);
  return createSecureServer({ key, cert }, (request, response) => {
    if (request.url !== '/favicon.ico') exitSite.requests.push(request.url ?? '');
    exitSite.handle(request, response);
  });
}

/** The default response of the site behind the exit. */
export const sendExitPage: RequestListener = (_, response) =>
  sendHtml(response, '<title>Weather</title><h1>Weather</h1>');

/** Sends a small page. */
export function sendHtml(response: Parameters<RequestListener>[1], body: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>${body}`);
}

/** Starts a server on a free port. */
export function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

/** Stops a server and closes its keep-alive connections. */
export function stopServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

/** The origin of a server, with a trailing slash. */
export function baseUrlOf(server: Server, hostname = 'localhost'): string {
  return `http://${hostname}:${(server.address() as AddressInfo).port}/`;
}
