import type { AstroIntegration } from 'astro';
import { NodePackageImporter } from 'sass';
import { brandFiles } from './brand-files.ts';
import { inlineScript } from './inline-script.ts';
import { stylePlugins } from './style-plugins.ts';

/** Everything that this project asks of Astro, in one place. */
export function waymark(): AstroIntegration {
  return {
    name: 'waymark',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile, config, command }) => {
        updateConfig({
          output: 'static',
          trailingSlash: 'always',
          // One response paints the page, so the style sheet stands in it.
          build: { inlineStylesheets: 'always', format: 'directory' },
          compressHTML: true,
          devToolbar: { enabled: false },
          vite: {
            plugins: [inlineScript(), brandFiles()],
            css: {
              preprocessorOptions: {
                scss: { importers: [new NodePackageImporter()], quietDeps: true },
              },
              postcss: { plugins: stylePlugins(command) },
            },
          },
        });
        // Facts, words and packs are read by our own code: a change starts the authoring server anew.
        for (const folder of ['content/facts', 'content/strings', 'content/navigation.yaml', 'brands'])
          addWatchFile(new URL(folder, config.root));
      },
    },
  };
}
