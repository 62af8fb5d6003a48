import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { type InlineHashes, inlineHashesOf } from './content-security-policy.ts';
import { htmlFiles } from './files.ts';
import { headersOf } from './headers.ts';

/**
 * Serves a built site on this computer as a host would: the same headers, from the same model, and the same error
 * page. Files are read anew for each request, so that a new build shows at once. Rejects when the port is in use.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { dev: true, dotfiles: true, etag: false });
  const hashes = hashesOfNewest(folder);
  const server = createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0] ?? '/';
    const setHeaders = (isFound: boolean) => {
      const headers = headersOf(address, hashes(), isFound);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    };
    setHeaders(true);
    files(request, response, () => {
      setHeaders(false);
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      createReadStream(path.join(folder, '404.html'))
        .once('error', () => response.end())
        .pipe(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** The hashes for the policy, worked out once for each build: a new build is a new folder under the old name. */
function hashesOfNewest(folder: string): () => InlineHashes {
  let build: number | undefined;
  let hashes: InlineHashes = { scripts: [], styles: [] };
  return () => {
    const ino = statSync(folder, { throwIfNoEntry: false })?.ino;
    if (ino !== undefined && ino !== build) {
      const pages = htmlFiles(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
      hashes = inlineHashesOf(pages);
      build = ino;
    }
    return hashes;
  };
}

/** Why nothing can listen at a port, in words that follow "Port 4321"; undefined when it is free. */
export function whyNotFree(port: number): Promise<string | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EACCES' ? 'is not open to you' : 'is in use by another program'),
    );
    probe.listen(port, () => probe.close(() => resolve(undefined)));
  });
}
