import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { metafileInputs, type SitePart, trackBundled } from './bundled-packages.ts';
import { esbuildOptions } from './client-bundles.ts';

const suffix = /(?<=\.ts)\?module(?:=(?<part>search))?$/;

/**
 * `import code from './x.client.ts?module=search'` returns the text of a module with its imports, for a part of the site;
 * `import code from './x.ts?module'` that of a module which no site holds.
 */
export function moduleScript(): Plugin {
  return {
    name: 'waymark:module-script',
    enforce: 'pre',
    async load(id) {
      const match = suffix.exec(id);
      if (!match) return null;
      const part = match.groups?.['part'] as SitePart | undefined;
      return `export default ${JSON.stringify(await bundleModule(id.slice(0, match.index), part))}`;
    },
  };
}

/**
 * Resolves to the module at `file` with its imports, bundled and minified: for the browsers of 2020 where it is for a part of the site.
 */
export async function bundleModule(file: string, part?: SitePart): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: [file],
    format: 'esm',
    ...(part && { target: 'es2020' }),
    metafile: true,
    outdir: 'scripts',
  });
  if (part) trackBundled(part, metafileInputs(metafile));
  return outputFiles[0]?.text ?? '';
}
