import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { getViteConfig } from 'astro/config';
import { build, type Plugin } from 'vite';
import { cacheFolder } from '../runtime/workspace.ts';
import { bundleRuntime } from './bundle-runtime.ts';
import { allBundledFiles, type BundledPart } from './bundled-packages.ts';
import { waymark } from './waymark.ts';

/** The pages, components and scripts of this project as one module for Node. */
export interface CompiledRenderer {
  code: string;
  /** The files of packages that it contains, by part, relative to the root of the project. */
  bundled: [part: BundledPart, files: string[]][];
  /** The files of this project that it was compiled from, relative to its root with `/`. */
  sources: string[];
}

/** What Vite leaves to the second step: Astro's runtime as Node knows it, and the JSX of MDX. */
const external = [/^astro\/(?:runtime|compiler-runtime|container|jsx-runtime)/, /^@astrojs\/mdx\//];

/** The root of Astro, which writes beside it. In the project, where Vite finds the packages that it leaves outside the module. */
const root = path.resolve(cacheFolder('compiler'));

/**
 * Resolves to the module of `entry`, a path from the root of the project, with its imports and Astro's runtime. Of packages it
 * imports only dependencies that the program has anyway. Rejects with what Vite or Astro throws about a page or component that
 * cannot be compiled.
 */
export async function compileRenderer(entry: string): Promise<CompiledRenderer> {
  const { NODE_ENV } = process.env;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(root, { recursive: true });
  const sources: string[] = [];
  try {
    const configure = getViteConfig(
      {
        logLevel: 'silent',
        publicDir: false,
        plugins: [recordSources(sources)],
        build: {
          ssr: true,
          write: false,
          minify: false,
          // As in a build of Astro: style sheets are inlined as they are, and browsers of every age get the same.
          target: 'esnext',
          cssMinify: true,
          rolldownOptions: {
            input: path.resolve(entry),
            external,
            // What the pages do not use of a module is left out, with the packages that it imports.
            treeshake: { moduleSideEffects: 'no-external' },
            output: { codeSplitting: false },
          },
        },
      },
      {
        configFile: false,
        root,
        srcDir: path.resolve('src'),
        cacheDir: path.join(root, 'cache'),
        integrations: waymark(),
        logLevel: 'silent',
      },
    );
    const output = await build(await configure({ mode: 'production', command: 'build' }));
    const [result] = [output].flat();
    const chunk =
      result && 'output' in result ? result.output.find(({ type }) => type === 'chunk') : undefined;
    if (chunk?.type !== 'chunk') throw new Error(`Vite made no module of ${entry}.`);
    const code = await bundleRuntime(chunk.code);
    return { code, bundled: allBundledFiles(), sources: sources.sort() };
  } finally {
    // Vite sets NODE_ENV to "production", which child processes would inherit.
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** Records the modules of this project in a bundle. */
function recordSources(sources: string[]): Plugin {
  return {
    name: 'waymark:sources',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const file = id.split('?')[0] ?? '';
        const name = path.relative('.', file).split(path.sep).join('/');
        if (path.isAbsolute(file) && !/^(?:\.\.\/|node_modules\/)/.test(name)) sources.push(name);
      }
    },
  };
}
