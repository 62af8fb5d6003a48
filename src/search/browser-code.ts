import { build } from 'esbuild';
import { scriptSettings } from '../scripts/loaded-scripts.ts';
import { filesIn, takeIn } from '../shipped/taken-in.ts';

let made: Promise<string> | undefined;

/** The code of the search box, which a page imports when somebody touches it. The same for every site, so made once. */
export function browserCode(): Promise<string> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...scriptSettings,
    entryPoints: ['src/search/browser/look.client.ts'],
    format: 'esm',
    target: 'es2020',
    metafile: true,
    outdir: 'scripts',
  });
  takeIn('search', filesIn(metafile));
  return outputFiles[0]?.text.trim() ?? '';
}
