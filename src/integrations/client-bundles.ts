import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { metafileInputs, trackBundled } from './bundled-packages.ts';
import { nameByContent } from './content-names.ts';

/** The common options of all scripts: plain JavaScript without comments for visitors' browsers. */
export const esbuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  // Licence notices are in the list of licences of the site (src/output/sbom/).
  legalComments: 'none',
  // What visitors get does not depend on tsconfig.json, which is for editors.
  tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true, target: 'ES2024' } },
  // Packages may be stored elsewhere, and linked.
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
  code: string;
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
    // Browsers of 2020 support `import()` and `export * as`. The target lowers syntax; what their library lacks, a bundle brings.
    target: 'es2020',
    define: { 'Object.hasOwn': 'hasOwn' },
    inject: [path.join(import.meta.dirname, 'has-own.ts')],
    splitting: true,
    metafile: true,
    loader: { '.css': 'text' },
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    outdir: 'scripts',
  });
  trackBundled('typing', metafileInputs(metafile));
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)?.[0];
  const scripts = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
  return [...nameByContent(scripts)].map(([bundled, { name, code }]) => {
    const isEntry = entry !== undefined && bundled === path.basename(entry);
    return { address: `${assetsPath}${name}`, code, isEntry };
  });
}
