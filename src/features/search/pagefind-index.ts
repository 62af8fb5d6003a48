import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { trackBundled } from '../../integrations/bundled-packages.ts';
import { excludedSelectors } from './extract-page.ts';

/** A file of Pagefind's output, to be written below the folder of the full text. */
export interface PagefindFile {
  name: string;
  content: Uint8Array;
}

/** The files that a browser requests for a search. The rest of Pagefind's output is its own user interface. */
const runtimeFilePattern =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]*\.pf_meta|(?:index|fragment)\/.*)$/;

/** Parts of the page frame within its main element. */
const excludedWithinMain = ['nav', '.toc', '.review', '.talk', '.up', '.law-switch'];

/** Builds Pagefind's full-text index of these pages, in one language. Rejects when Pagefind reports an error. */
export async function buildPagefindIndex(
  language: string,
  pages: { address: string; html: string }[],
): Promise<PagefindFile[]> {
  // Its files are published as they are, without a bundler that could report them.
  trackBundled('search', [fileURLToPath(import.meta.resolve('pagefind'))]);
  const { index, errors } = await createIndex({
    forceLanguage: language,
    rootSelector: 'main',
    excludeSelectors: [...excludedSelectors, ...excludedWithinMain],
  });
  if (!index) throw new Error(errors.join(' '));
  // All at once: Pagefind keeps this order, and need not wait for this process between two pages.
  await Promise.all(
    pages.map(async ({ address, html }) => {
      const added = await index.addHTMLFile({ url: address, content: html });
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join(' ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  // Languages without a stemmer in Pagefind share one WebAssembly module.
  const stemmer = files.some(({ path }) => path === `wasm.${language}.pagefind`) ? language : 'unknown';
  return files
    .filter(({ path }) => runtimeFilePattern.test(path) || path === `wasm.${stemmer}.pagefind`)
    .map(({ path, content }) => ({ name: path, content }));
}

/** Stops Pagefind's backend, which would otherwise keep this process alive. */
export async function closePagefind(): Promise<void> {
  await close();
}
