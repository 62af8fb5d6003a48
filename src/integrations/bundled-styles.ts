import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FileImporter } from 'sass';
import type { Plugin } from 'vite';
import { trackBundled } from './bundled-packages.ts';

/** Records each package that a style sheet imports through Sass, and leaves its resolution to other importers. */
export const sassPackageTracker: FileImporter = {
  findFileUrl(url) {
    const [, name] = /^(?:pkg:)?((?:@[^/]+\/)?[^./][^/]*)/.exec(url) ?? [];
    const manifest = path.resolve('node_modules', name ?? '.', 'package.json');
    if (name && existsSync(manifest)) trackBundled('style', [manifest]);
    return null;
  },
};

/** Records each style sheet and icon set that Vite bundles from a package without Sass. */
export function trackBundledStyles(): Plugin {
  return {
    name: 'waymark:taken-styles',
    transform(_, id) {
      if (/\.(?:css|scss|sass|less|pcss)(?:\?|$)/.test(id)) trackBundled('style', [id]);
      if (/[\\/]icons\.json(?:\?|$)/.test(id)) trackBundled('icons', [id]);
    },
  };
}
