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

/** A neutral name: it is seen by anyone who watches the network or the disk. */
const entryName = 'page';

/** Where they are in a site. The name of each holds the hash of its content, so that it may be kept. */
const assetsPath = '/assets/';

/** A script as it is published. */
export interface ClientBundle {
  /** From the root of the host, like "/assets/page.1A2B3C4D.js". */
  address: string;
  content: Buffer;
  /** False for a part that the script asks for when a person wants it. */
  isEntry: boolean;
}

/**
 * The script at `source` as pages load it, with its parts: a path from the root of the project, with `/`. The same
 * sources give the same bytes.
 */
export async function buildClientBundles(source: string): Promise<ClientBundle[]> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    entryPoints: { [entryName]: source },
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
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)?.[0];
  return outputFiles.map(({ path: file, contents }) => {
    const name = path.basename(file);
    const isEntry = entry !== undefined && name === path.basename(entry);
    return { address: `${assetsPath}${name}`, content: Buffer.from(contents), isEntry };
  });
}
