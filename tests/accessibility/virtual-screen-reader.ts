import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright';

interface VirtualScreenReader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
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

/** Everything that a virtual screen reader says from the top of a page to its end, a line for each thing. */
export async function readAloud(page: Page): Promise<string> {
  await page.evaluate(await bundleReader());
  const lines = await page.evaluate(async () => {
    const reader = window.screenReader.virtual;
    await reader.start({ container: document.body });
    const most = 3000;
    for (let step = 0; step < most; step++) {
      await reader.next();
      if ((await reader.lastSpokenPhrase()) === 'end of document') break;
    }
    const log = await reader.spokenPhraseLog();
    await reader.stop();
    return log;
  });
  return lines.join('\n');
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
