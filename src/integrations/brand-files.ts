import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { currentSites } from '../sites/current.ts';

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Serves the pictures of the pack in the authoring server. A build copies them instead. */
export function brandFiles(): Plugin {
  return {
    name: 'waymark:brand-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const pictures = Object.values(currentSites()[0]?.pictures ?? {});
        const picture = pictures.find((each) => each?.address === request.url);
        if (!picture) return next();
        response.setHeader('Content-Type', types[path.extname(picture.file)] ?? 'application/octet-stream');
        response.end(readFileSync(picture.file));
      });
    },
  };
}
