import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let made: Promise<string> | undefined;

/** The code that looks at a page from within, as one script that puts itself on `window.tested`. Made once. */
export function inPageCode(): Promise<string> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tested',
    target: 'es2022',
    charset: 'utf8',
  });
  return `if (!window.tested) { ${outputFiles[0]?.text ?? ''}; window.tested = tested; }`;
}
