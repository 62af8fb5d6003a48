import path from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { cacheFolder } from '../runtime/workspace.ts';
import { serveBrandAssets } from './brand-assets.ts';
import { sassPackageTracker, trackBundledStyles } from './bundled-styles.ts';
import { inlineScript } from './inline-script.ts';
import { moduleScript } from './module-script.ts';
import { reloadContent } from './reload-content.ts';
import { scriptAddress } from './script-address.ts';
import { virtualSites } from './virtual-sites.ts';

/**
 * Returns everything that this project needs of Astro, for `integrations` of its configuration. The development server shows the
 * sites of these packs; a build compiles the pages without any.
 */
export function waymark(packs: readonly string[] = []): AstroIntegration[] {
  return [mdx(), { name: 'waymark', hooks: { 'astro:config:setup': configure(packs) } }];
}

type ConfigSetup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

function configure(packs: readonly string[]): ConfigSetup {
  return ({ updateConfig, command }) => {
    updateConfig({
      output: 'static',
      trailingSlash: 'always',
      // The first response renders the page, so no style sheet is a file of its own.
      build: { inlineStylesheets: 'always', format: 'directory' },
      compressHTML: true,
      devToolbar: { enabled: false },
      vite: {
        cacheDir: path.resolve(cacheFolder('vite')),
        plugins: [
          virtualSites(packs),
          inlineScript(),
          scriptAddress(),
          moduleScript(),
          trackBundledStyles(),
          ...(command === 'dev' ? [serveBrandAssets(packs), reloadContent(packs)] : []),
        ],
        css: {
          preprocessorOptions: { scss: { importers: [sassPackageTracker] } },
        },
      },
    });
  };
}
