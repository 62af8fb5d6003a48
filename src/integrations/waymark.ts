import type { AstroIntegration } from 'astro';
import { NodePackageImporter } from 'sass';
import { serveBrandAssets } from './brand-assets.ts';
import { sassPackageTracker, trackBundledStyles } from './bundled-styles.ts';
import { inlineScript } from './inline-script.ts';
import { postcssPlugins } from './postcss-plugins.ts';
import { reloadContent } from './reload-content.ts';
import { scriptAddress } from './script-address.ts';

/** Everything that this project asks of Astro, in one place. */
export function waymark(): AstroIntegration {
  return {
    name: 'waymark',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        updateConfig({
          output: 'static',
          trailingSlash: 'always',
          // One response paints the page, so no style sheet is a file of its own. Pages are rendered four at a time: while one is
          // written, the others go on; the bytes are the same.
          build: { inlineStylesheets: 'always', format: 'directory', concurrency: 4 },
          compressHTML: true,
          devToolbar: { enabled: false },
          vite: {
            plugins: [
              inlineScript(),
              scriptAddress(),
              trackBundledStyles(),
              ...(command === 'dev' ? [serveBrandAssets(), reloadContent()] : []),
            ],
            css: {
              preprocessorOptions: {
                scss: { importers: [sassPackageTracker, new NodePackageImporter()], quietDeps: true },
              },
              postcss: { plugins: postcssPlugins(command) },
            },
          },
        });
      },
    },
  };
}
