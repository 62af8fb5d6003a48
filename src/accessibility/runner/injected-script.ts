import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let cachedScript: Promise<string> | undefined;

/** The code that looks at a page from within, as one script that puts itself on `window.a11yProbes`. Made once. */
export function getInjectedScript(): Promise<string> {
  cachedScript ??= bundleScript();
  return cachedScript;
}

async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'a11yProbes',
    target: 'es2022',
    charset: 'utf8',
  });
  return `if (!window.a11yProbes) { ${outputFiles[0]?.text ?? ''}; window.a11yProbes = a11yProbes; }`;
}
