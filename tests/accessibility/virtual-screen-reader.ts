import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright';

interface VirtualScreenReader {
  start(options: { container: Element }): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}

declare global {
  interface Window {
    screenReader: { virtual: VirtualScreenReader };
  }
}

let bundlePromise: Promise<string> | undefined;

/** The virtual screen reader, as a script that puts itself on `window.screenReader`. */
function bundleReader(): Promise<string> {
  bundlePromise ??= build({
    entryPoints: [fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'screenReader',
  }).then(({ outputFiles }) => `${outputFiles[0]?.text}; window.screenReader = screenReader;`);
  return bundlePromise;
}

/** What the virtual screen reader says by itself, of live regions, while something is done. */
export async function recordAnnouncements(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(await bundleReader());
  await page.evaluate(() => window.screenReader.virtual.start({ container: document.body }));
  const before = await page.evaluate(
    async () => (await window.screenReader.virtual.spokenPhraseLog()).length,
  );
  await act();
  return page.evaluate(async (count) => {
    const log = await window.screenReader.virtual.spokenPhraseLog();
    await window.screenReader.virtual.stop();
    return log.slice(count);
  }, before);
}
