import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { metafileInputs, trackBundled } from './bundled-packages.ts';
import { esbuildOptions } from './client-bundles.ts';

const suffix = '.client.ts?inline';

/**
 * `import code from './x.client.ts?inline'` returns the script with its imports as one line of plain JavaScript for
 * browsers back to 2019, to be inlined into the page.
 */
export function inlineScript(): Plugin {
  return {
    name: 'waymark:inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const code = await bundleInlineScript(id.slice(0, -'?inline'.length));
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/** Resolves to the script at `file` with its imports, bundled and minified. */
export async function bundleInlineScript(file: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: [file],
    format: 'iife',
    target: file.includes('/exit/') ? 'es2019' : 'es2020',
    metafile: true,
    outdir: 'scripts',
  });
  trackBundled('scripts in pages', metafileInputs(metafile));
  return outputFiles[0]?.text.trim() ?? '';
}
