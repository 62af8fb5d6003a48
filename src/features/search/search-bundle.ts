import { build } from 'esbuild';
import { metafileInputs, trackBundled } from '../../integrations/bundled-packages.ts';
import { esbuildOptions } from '../../integrations/client-bundles.ts';

let cachedBundle: Promise<string> | undefined;

/**
 * Resolves to the code of the search box, which a page imports on first interaction. The same for every site, so bundled
 * once.
 */
export function searchBundle(): Promise<string> {
  cachedBundle ??= bundleSearch();
  return cachedBundle;
}

async function bundleSearch(): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: ['src/features/search/browser/search-box.client.ts'],
    format: 'esm',
    target: 'es2020',
    metafile: true,
    outdir: 'scripts',
  });
  trackBundled('search', metafileInputs(metafile));
  return outputFiles[0]?.text.trim() ?? '';
}
