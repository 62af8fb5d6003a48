import path from 'node:path';
import type { Plugin } from 'vite';
import { readBrands } from '../brand/lint/read-brands.ts';
import { picturesOf } from '../brand/pictures.ts';

const mimeTypes: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Serves the pictures of the pack in the development server, read again for each request. A build copies them instead. */
export function serveBrandAssets(packs: readonly string[]): Plugin {
  return {
    name: 'waymark:brand-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/assets/')) return next();
        const [brand] = readBrands(packs).brands;
        const pictures = Object.values(brand ? picturesOf(brand) : {});
        const picture = pictures.find((candidate) => candidate?.address === request.url);
        if (!picture) return next();
        response.setHeader(
          'Content-Type',
          mimeTypes[path.extname(picture.address)] ?? 'application/octet-stream',
        );
        response.end(picture.bytes);
      });
    },
  };
}
