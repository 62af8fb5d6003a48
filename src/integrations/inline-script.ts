import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { scriptSettings } from '../scripts/loaded-scripts.ts';
import { filesIn, takeIn } from '../shipped/taken-in.ts';

const suffix = '.client.ts?inline';

/**
 * `import code from './x.client.ts?inline'` gives the script with everything it imports as one line of plain
 * JavaScript for browsers back to 2019, to be written into the page.
 */
export function inlineScript(): Plugin {
  return {
    name: 'waymark:inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const code = await bundle(id.slice(0, -'?inline'.length));
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/** The script at `file` and its imports, bundled and made small. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...scriptSettings,
    entryPoints: [file],
    format: 'iife',
    target: 'es2019',
    metafile: true,
    outdir: 'scripts',
  });
  takeIn('scripts in pages', filesIn(metafile));
  return outputFiles[0]?.text.trim() ?? '';
}
