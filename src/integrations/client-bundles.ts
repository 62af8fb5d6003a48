import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { metafileInputs, trackBundled } from './bundled-packages.ts';

/** The common options of all scripts: plain JavaScript without comments for visitors' browsers. */
export const esbuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  // Licence notices are in the list of licences of the site (src/output/sbom/).
  legalComments: 'none',
  // File names contain hashes of source paths: packages may be stored elsewhere, and linked.
  preserveSymlinks: true,
} as const satisfies BuildOptions;

/** A neutral name: anyone who watches the network or the disk sees it. */
const entryName = 'page';

/** Their path in a site. Each name contains a content hash, so that it is cacheable. */
const assetsPath = '/assets/';

/** A published script. */
export interface ClientBundle {
  /** From the root of the host, like "/assets/page.1A2B3C4D.js". */
  address: string;
  content: Buffer;
  /** False for a chunk that the script imports on demand. */
  isEntry: boolean;
}

/**
 * Bundles the script at `source`, a path from the root of the project with `/`, with its chunks. Reproducible: the same
 * sources give the same bytes.
 */
export async function buildClientBundles(source: string): Promise<ClientBundle[]> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: { [entryName]: source },
    format: 'esm',
    // Browsers of 2020 support `import()` and `export * as`.
    target: 'es2020',
    splitting: true,
    metafile: true,
    loader: { '.css': 'text' },
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    outdir: 'scripts',
  });
  trackBundled('typing', metafileInputs(metafile));
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)?.[0];
  return outputFiles.map(({ path: file, contents }) => {
    const name = path.basename(file);
    const isEntry = entry !== undefined && name === path.basename(entry);
    return { address: `${assetsPath}${name}`, content: Buffer.from(contents), isEntry };
  });
}
