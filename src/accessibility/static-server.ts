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

/** Every page under a folder, in a fixed order. Folders that begin with a dot are left out. Throws when there is no folder. */
export function readHtmlFiles(folder: string): HtmlFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/(^|\/)(\.|node_modules\/)/.test(file))
    .sort()
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
}

/** Whether there is a folder of this name. */
export function isDirectory(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A folder that is served on this computer until it is closed. */
export interface StaticServer {
  /** The whole address of a page. */
  urlOf(file: string): string;
  close(): void;
}

/**
 * Serves any folder as it is: no headers, no error page, no caching. `pages` replace files
 * or beside them, so that a changed page can be tested without writing it anywhere.
 */
export function startStaticServer(folder: string, pages: HtmlFile[] = []): Promise<StaticServer> {
  const changed = new Map(pages.map(({ file, html }) => [`/${file}`, html]));
  const files = sirv(folder, { dev: true, dotfiles: false, etag: false });
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const html = changed.get(name) ?? changed.get(`${name.replace(/\/$/, '')}/index.html`);
    // Names may hold signs that mean something in an address, like "=" or "#".
    const own = html ?? readHtmlFile(folder, name);
    if (own !== undefined) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(own);
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
  const place = file.replace(/(^|\/)index\.html$/, '$1');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/${place.split('/').map(encodeURIComponent).join('/')}`;
}

function closeServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}
