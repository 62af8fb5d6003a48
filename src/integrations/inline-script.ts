import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { metafileInputs, trackBundled } from './bundled-packages.ts';
import { esbuildOptions } from './client-bundles.ts';

const suffix = /(?<=\.client\.ts)\?inline(?:=(?<target>es2020))?$/;

/**
 * `import code from './x.client.ts?inline'` returns the script with its imports as one line of plain JavaScript for
 * browsers back to 2019, to be inlined into the page; with `?inline=es2020`, which is shorter, for those of 2020, like the scripts
 * in files. The quick exit has to work in the oldest.
 */
export function inlineScript(): Plugin {
  return {
    name: 'waymark:inline-script',
    enforce: 'pre',
    async load(id) {
      const match = suffix.exec(id);
      if (!match) return null;
      const code = await bundleInlineScript(id.slice(0, match.index), match.groups?.['target']);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/** Resolves to the script at `file` with its imports, bundled and minified. */
export async function bundleInlineScript(file: string, target = 'es2019'): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: [file],
    format: 'iife',
    target,
    metafile: true,
    outdir: 'scripts',
  });
  trackBundled('scripts in pages', metafileInputs(metafile));
  return outputFiles[0]?.text.trim() ?? '';
}
