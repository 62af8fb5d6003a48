import type { AstroIntegration } from 'astro';
import { NodePackageImporter } from 'sass';
import { brandFiles } from './brand-files.ts';
import { inlineScript } from './inline-script.ts';
import { loadedScript } from './loaded-script.ts';
import { reloadContent } from './reload-content.ts';
import { stylePlugins } from './style-plugins.ts';
import { stylePackages, takenStyles } from './taken-styles.ts';

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
              loadedScript(),
              takenStyles(),
              ...(command === 'dev' ? [brandFiles(), reloadContent()] : []),
            ],
            css: {
              preprocessorOptions: {
                scss: { importers: [stylePackages, new NodePackageImporter()], quietDeps: true },
              },
              postcss: { plugins: stylePlugins(command) },
            },
          },
        });
      },
    },
  };
}
