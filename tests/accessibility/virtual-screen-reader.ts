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

/** Nothing that works takes this long. In milliseconds. */
const announcementTimeoutMs = 2 * 60_000;

/** Acts, and waits until the virtual screen reader has said something of this form by itself, of a live region. */
export async function waitForAnnouncement(
  page: Page,
  expected: RegExp,
  act: () => Promise<void>,
): Promise<void> {
  await page.evaluate(await bundleReader());
  await page.evaluate(() => window.screenReader.virtual.start({ container: document.body }));
  const before = await page.evaluate(
    async () => (await window.screenReader.virtual.spokenPhraseLog()).length,
  );
  await act();
  await page.waitForFunction(
    async ([count, source]) => {
      const said = (await window.screenReader.virtual.spokenPhraseLog()).slice(count);
      return said.some((each) => new RegExp(source).test(each));
    },
    [before, expected.source] as const,
    { timeout: announcementTimeoutMs },
  );
  await page.evaluate(() => window.screenReader.virtual.stop());
}
