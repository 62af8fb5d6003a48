import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { trackBundled } from '../../integrations/bundled-packages.ts';
import { excludedSelectors } from './extract-page.ts';

/** A file of Pagefind's, to be written below the folder of the full text. */
export interface PagefindFile {
  name: string;
  content: Uint8Array;
}

/** What a browser asks for when it searches. The rest of what Pagefind makes are its own boxes and styles. */
const runtimeFilePattern =
  /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[^/]*\.pf_meta|(?:index|fragment)\/.*)$/;

/** Parts of the frame within the main part of a page. */
const excludedWithinMain = ['nav', '.review-note'];

/** Pagefind's index of the full text of these pages, in one language. Throws when Pagefind cannot make it. */
export async function buildPagefindIndex(
  language: string,
  pages: { address: string; html: string }[],
): Promise<PagefindFile[]> {
  // Its files go into the site as they are, without a bundler that could tell of them.
  trackBundled('search', [fileURLToPath(import.meta.resolve('pagefind'))]);
  const { index, errors } = await createIndex({
    forceLanguage: language,
    rootSelector: 'main',
    excludeSelectors: [...excludedSelectors, ...excludedWithinMain],
  });
  if (!index) throw new Error(errors.join(' '));
  // All at once: Pagefind takes them in this order, and need not wait for this process between two.
  await Promise.all(
    pages.map(async ({ address, html }) => {
      const added = await index.addHTMLFile({ url: address, content: html });
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join(' ')}`);
    }),
  );
  const { files } = await index.getFiles();
  await index.deleteIndex();
  // Pagefind has no grammar for some languages, and then one program for all of them.
  const program = files.some(({ path }) => path === `wasm.${language}.pagefind`) ? language : 'unknown';
  return files
    .filter(({ path }) => runtimeFilePattern.test(path) || path === `wasm.${program}.pagefind`)
    .map(({ path, content }) => ({ name: path, content }));
}

/** Ends Pagefind's program, which would otherwise keep this process alive. */
export async function closePagefind(): Promise<void> {
  await close();
}
