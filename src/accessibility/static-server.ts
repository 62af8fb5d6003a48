import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** One page of a folder. */
export interface HtmlFile {
  /** Relative to the folder, with forward slashes. */
  file: string;
  html: string;
}

/** Reads every HTML file under a folder, sorted. Skips dot folders and node_modules. Throws when the folder does not exist. */
export function readHtmlFiles(folder: string): HtmlFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/(^|\/)(\.|node_modules\/)/.test(file))
    .sort()
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
}

/** Whether a path is an existing directory. */
export function isDirectory(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** An HTTP server on the loopback interface. */
export interface StaticServer {
  /** Returns the absolute URL of a page. */
  urlOf(file: string): string;
  close(): void;
}

/**
 * Serves a folder without extra headers, error page or caching. `pages` override files or
 * add to them, so that a modified page can be tested without writing it to disk.
 */
export function startStaticServer(folder: string, pages: HtmlFile[] = []): Promise<StaticServer> {
  const virtualPages = new Map(pages.map(({ file, html }) => [`/${file}`, html]));
  const files = sirv(folder, { dev: true, dotfiles: false, etag: false });
  const server = createServer((request, response) => {
    const pathname = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const html = virtualPages.get(pathname) ?? virtualPages.get(`${pathname.replace(/\/$/, '')}/index.html`);
    // File names may hold characters that are special in a URL, like "=" or "#".
    const page = html ?? readHtmlFile(folder, pathname);
    if (page !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
    else files(request, response, () => void response.writeHead(404).end());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ urlOf: (file) => pageUrl(server, file), close: () => closeServer(server) }),
    );
  });
}

function readHtmlFile(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  const isPage = /\.html?$/i.test(name) && file.startsWith(path.join(folder, path.sep));
  return isPage && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file, 'utf8')
    : undefined;
}

function pageUrl(server: Server, file: string): string {
  const pathname = file.replace(/(^|\/)index\.html$/, '$1');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${pathname.split('/').map(encodeURIComponent).join('/')}`;
}

function closeServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}
