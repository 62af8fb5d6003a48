import path from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../runtime/workspace.ts';
import type { Site } from '../site/site.ts';
import { setActiveSites } from './active-sites.ts';
import { serveBrandAssets } from './brand-assets.ts';
import { sassPackageTracker, trackBundledStyles } from './bundled-styles.ts';
import { inlineScript } from './inline-script.ts';
import { reloadContent } from './reload-content.ts';
import { scriptAddress } from './script-address.ts';
import { virtualSites } from './virtual-sites.ts';

/** The input of an Astro run: sites that were read and checked, or packs to read. */
export type WaymarkOptions = { sites: readonly Site[] } | { packs: readonly string[] };

/** Returns everything that this project needs of Astro, for `integrations` of its configuration. */
export function waymark(options: WaymarkOptions): AstroIntegration[] {
  return [mdx(), { name: 'waymark', hooks: { 'astro:config:setup': configure(options) } }];
}

type ConfigSetup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

function configure(options: WaymarkOptions): ConfigSetup {
  const packs = 'packs' in options ? options.packs : undefined;
  return ({ updateConfig, command }) => {
    if ('sites' in options) setActiveSites(options.sites);
    updateConfig({
      output: 'static',
      trailingSlash: 'always',
      // The first response renders the page, so no style sheet is a file of its own. Four pages are rendered concurrently;
      // the bytes are the same.
      build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
      compressHTML: true,
      devToolbar: { enabled: false },
      vite: {
        cacheDir: path.resolve(cacheFolder('vite')),
        plugins: [
          virtualSites(packs),
          inlineScript(),
          scriptAddress(),
          trackBundledStyles(),
          ...(command === 'dev' && packs ? [serveBrandAssets(packs), reloadContent(packs)] : []),
        ],
        css: {
          preprocessorOptions: { scss: { importers: [sassPackageTracker] } },
        },
      },
    });
  };
}
