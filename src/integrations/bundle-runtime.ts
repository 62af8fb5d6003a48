import { build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { metafileInputs, trackBundled } from './bundled-packages.ts';
import { esbuildOptions } from './client-bundles.ts';

/** The packages that compile pages. The program that a publisher installs does without them. */
const isCompiler = (name: string) => /^(?:astro$|@astrojs\/)/.test(name);

/**
 * Resolves to a module for Node with the runtime that its pages import from their compilers, and what that imports in turn. Every other dependency of the program remains an import.
 */
export async function bundleRuntime(code: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...esbuildOptions,
    // Names remain as they are in errors. Comments go: they mention packages as imports do.
    minifyIdentifiers: false,
    minifySyntax: false,
    stdin: { contents: code, resolveDir: '.' },
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: Object.keys(manifest.dependencies).filter((name) => !isCompiler(name)),
    metafile: true,
  });
  trackBundled('renderer', metafileInputs(metafile));
  return outputFiles[0]?.text ?? '';
}
