import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { type CspSources, collectCspSources } from './content-security-policy.ts';
import { contentTypes, fileExtension } from './content-types.ts';
import { responseHeaders } from './headers.ts';
import { isNotServed, readServedPages } from './served-files.ts';

/**
 * Serves a built site on localhost as a host would: the same headers, from the same model, the same precompressed files,
 * redirects and error pages. Files are not cached, so that a new build is visible at once. Listens on the loopback addresses
 * only. Rejects when the port is in use.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { dev: true, dotfiles: true, etag: false, brotli: true, gzip: true });
  const sources = cachedCspSources(folder);
  const server = createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0] ?? '/';
    const resolved = resolveFile(folder, address);
    const isFound = !['nothing', 'redirect'].includes(resolved);
    const headers = responseHeaders(address, sources(), isFound);
    response.setHeaders(new Map(Object.entries(headers)));
    if (isFound && hasAddition(request.url)) response.writeHead(302, { Location: address }).end();
    else if (resolved === 'redirect') response.writeHead(301, { Location: `${address}/` }).end();
    else if (resolved === 'nothing') sendErrorPage(folder, address, response);
    else {
      response.setHeader('Content-Type', contentTypes[fileExtension(resolved)] ?? 'application/octet-stream');
      // sirv would resolve /index/ to /index.html.
      request.url = `/${resolved.split('/').map(encodeURIComponent).join('/')}`;
      files(request, response);
    }
  });
  return listenOnLoopback(server, port);
}

/** Whether something was added to the address of a page. A redirect keeps it out of the list of visited pages. */
function hasAddition(url = ''): boolean {
  return /^[^?]*\/\?./.test(url);
}

/** Listens on 127.0.0.1 and, where available, on ::1: browsers may resolve localhost to either. */
export function listenOnLoopback(server: Server, port: number): Promise<Server> {
  const ipv6 = createSocketServer((socket) => server.emit('connection', socket));
  server.once('close', () => ipv6.close());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    ipv6.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(server);
      else server.close(() => reject(error));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      ipv6.listen(address.port, '::1', () => resolve(server));
    });
  });
}

/** Resolves an address to a file, relative to the folder; or to a redirect when only the trailing slash is missing. */
function resolveFile(folder: string, address: string): string | 'redirect' | 'nothing' {
  const name = decodePath(address);
  // A double slash at the start of a redirect would be protocol-relative: an open redirect.
  if (name === undefined || /\/\/|\/\.(?!well-known\/)|[\\\0]/.test(name)) return 'nothing';
  const file = name.slice(1);
  if (isNotServed(file)) return 'nothing';
  const isPage = (page: string) => statSync(path.join(folder, page), { throwIfNoEntry: false })?.isFile();
  if (name.endsWith('/')) return isPage(`${file}index.html`) ? `${file}index.html` : 'nothing';
  if (isPage(file)) return file;
  return isPage(`${file}/index.html`) ? 'redirect' : 'nothing';
}

function decodePath(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** Sends the error page of the address's language. */
function sendErrorPage(folder: string, address: string, response: ServerResponse): void {
  const [language = ''] = /(?<=^\/)[a-z]{2,3}(?=\/)/.exec(address) ?? [];
  const page = ['404.html', `${language}/404.html`].map((name) => path.join(folder, name));
  const file = page.findLast((name) => statSync(name, { throwIfNoEntry: false })) ?? '';
  response.statusCode = 404;
  response.setHeader('Content-Type', contentTypes.html);
  createReadStream(file)
    .once('error', () => response.end())
    .pipe(response);
}

/** Caches the CSP sources for each build, identified by the inode of its folder. */
function cachedCspSources(folder: string): () => CspSources {
  let build: number | undefined;
  let sources: CspSources = { scripts: [], styles: [], special: [] };
  return () => {
    const ino = statSync(folder, { throwIfNoEntry: false })?.ino;
    if (ino !== undefined && ino !== build) {
      sources = collectCspSources(readServedPages(folder));
      build = ino;
    }
    return sources;
  };
}

/** Resolves to why a port is unavailable, as a phrase that follows "Port 4321"; undefined when it is free. */
export function portUnavailableReason(port: number): Promise<string | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EACCES' ? 'is not open to you' : 'is in use by another program'),
    );
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}
