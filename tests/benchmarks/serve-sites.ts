import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { serve } from '../../src/hosting/serve.ts';

/** A site that is served on this computer until `stop`. */
export interface ServedSite {
  base: string;
  stop: () => void;
}

/** Serves a built site of another generator with the brotli files beside its pages, as a good host would. */
export async function servePeer(folder: string): Promise<ServedSite> {
  const server = createServer(sirv(folder, { brotli: true, gzip: true }));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { base: `http://localhost:${port}`, stop: () => server.close() };
}

/** Serves our own site with the headers that hosts send. */
export async function serveOwn(folder: string): Promise<ServedSite> {
  const server = await serve(folder, 0);
  const { port } = server.address() as AddressInfo;
  return { base: `http://localhost:${port}`, stop: () => server.close() };
}
