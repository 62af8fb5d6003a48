import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { metafileInputs, trackBundled } from './bundled-packages.ts';

/** What all our scripts have in common: plain JavaScript without comments for the browsers of visitors. */
export const esbuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  // Their notices are in the list of licences of the site (src/output/sbom/).
  legalComments: 'none',
  // The names of files hold hashes of where their sources are: packages may be kept elsewhere, and linked.
  preserveSymlinks: true,
} as const satisfies BuildOptions;

/**
 * The scripts that pages load as files of their own, by neutral names: a name is seen by whoever watches the network or
 * the disk. All others stand in the page itself.
 */
const bundleEntryPoints = { page: 'src/features/record/browser/typing.client.ts' };

/** Where they are in a site. The name of each holds the hash of its content, so that it may be kept. */
const assetsPath = '/assets/';

/** A script as it is published. */
export interface ClientBundle {
  /** From the root of the host, like "/assets/page.1A2B3C4D.js". */
  address: string;
  content: Buffer;
  /** The file that it was made from; undefined for a part that another script asks for when a person wants it. */
  source: string | undefined;
}

/** Every script that pages load, with its parts. The same sources give the same bytes. */
export async function buildClientBundles(): Promise<ClientBundle[]> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: bundleEntryPoints,
    format: 'esm',
    // Modules that begin with a name for their parts came with the browsers of 2020.
    target: 'es2020',
    splitting: true,
    metafile: true,
    loader: { '.css': 'text' },
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    outdir: 'scripts',
  });
  trackBundled('typing', metafileInputs(metafile));
  const sources = new Map(
    Object.entries(metafile.outputs).map(([name, { entryPoint }]) => [path.basename(name), entryPoint]),
  );
  return outputFiles.map(({ path: file, contents }) => {
    const name = path.basename(file);
    const source = sources.get(name);
    return {
      address: `${assetsPath}${name}`,
      content: Buffer.from(contents),
      source: source && Object.values(bundleEntryPoints).includes(source) ? source : undefined,
    };
  });
}
