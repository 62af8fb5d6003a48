import type { Browser, Page } from 'playwright';
import type { Engine } from '../engines/engine.ts';
import { mediaSettings } from '../media-settings.ts';
import { createTestContext } from './chromium.ts';

/**
 * One tab for many pages, one after another. A new context starts a process, which compiles the probes and engines anew: more
 * work than the checks of a short page.
 */
export class TestTab {
  readonly #browser: Browser;
  readonly #engineScripts: readonly string[];
  #page: Page | undefined;

  /** `engines` are those that run on any of the pages. */
  constructor(browser: Browser, engines: readonly Engine[]) {
    this.#browser = browser;
    this.#engineScripts = engines.map(({ script }) => script);
  }

  /** Returns a page in the initial setting, without anything that an earlier page stored. */
  async prepare(): Promise<Page> {
    if (this.#page && (await isReset(this.#page))) return this.#page;
    await this.discard();
    const context = await createTestContext(this.#browser, { engineScripts: this.#engineScripts });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    this.#page = page;
    return page;
  }

  /** Ends the context, after interactive rules changed more than `prepare` restores, like its clock. */
  async discard(): Promise<void> {
    const context = this.#page?.context();
    this.#page = undefined;
    await context?.close();
  }
}

/** A page that went elsewhere by itself may have no origin. */
function isReset(page: Page): Promise<boolean> {
  return resetPage(page).then(
    () => true,
    () => false,
  );
}

async function resetPage(page: Page): Promise<void> {
  const { media, width, height } = mediaSettings['wide-light'];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
  const origin = await page.evaluate(() => location.origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}
