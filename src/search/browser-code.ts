import { build } from 'esbuild';

/** The code of the search box, which a page imports when somebody touches it. The same for every site. */
export async function browserCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/search/browser/look.client.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
}
