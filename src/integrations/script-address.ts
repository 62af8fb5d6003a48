import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Plugin } from 'vite';
import { buildClientBundles } from './client-bundles.ts';

const suffix = /(?<=\.client\.ts)\?(?<asked>address|files)$/;

/**
 * `import address from './x.client.ts?address'` returns the path of a script that a page loads as a file, and `integrity`
 * its hash (Subresource Integrity); `import files from './x.client.ts?files'` the script and its chunks, for a build to
 * write. The development server bundles them again for each request.
 */
export function scriptAddress(): Plugin {
  const sources = new Set<string>();
  return {
    name: 'waymark:loaded-script',
    enforce: 'pre',
    async load(id) {
      const match = suffix.exec(id);
      if (!match) return null;
      const source = path.relative('.', id.slice(0, match.index)).split(path.sep).join('/');
      sources.add(source);
      const scripts = await buildClientBundles(source);
      if (match.groups?.['asked'] === 'files') return `export default ${JSON.stringify(scripts)}`;
      const script = scripts.find(({ isEntry }) => isEntry);
      if (!script) throw new Error(`${source} makes no script.`);
      const integrity = `sha384-${createHash('sha384').update(script.code).digest('base64')}`;
      return `export default ${JSON.stringify(script.address)}; export const integrity = ${JSON.stringify(integrity)}`;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.startsWith('/assets/') || !request.url.endsWith('.js')) return next();
        const scripts = await Promise.all([...sources].map(buildClientBundles));
        const script = scripts.flat().find(({ address }) => address === request.url);
        if (!script) return next();
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(script.code);
      });
    },
  };
}
