import { statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { type HtmlFile, nearDuplicateOf, readHtmlFiles } from '../../src/accessibility/index.ts';
import { urlPathOf } from '../../src/hosting/served-files.ts';
import type { PageFigures } from './budgets.ts';
import { firstScreenPages } from './first-screen.ts';
import { type Geometry, measurePage, times } from './measure-page.ts';
import { servePack } from './serve-pack.ts';

/** Which pages are opened: all, or of those that are the same but for names one. */
export type Extent = 'every page' | 'distinct pages';

/**
 * Measures the built sites in these folders. Of distinct pages, a page that is the same but for names as one of an earlier pack
 * has the geometry of that (docs/decisions/032); its weight is its own. In each pack the pages whose first screen must help are
 * opened, since the names of a pack are in the header of all of its pages.
 */
export async function measurePacks(
  browser: Browser,
  folders: readonly string[],
  extent: Extent,
): Promise<PageFigures[]> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.clock.setFixedTime(times.day);
  const known = new KnownGeometry();
  const figures: PageFigures[] = [];
  for (const folder of folders)
    await servePack(folder, async (origin) => {
      for (const page of readHtmlFiles(folder)) {
        const address = urlPathOf(page.file);
        const isOpened = extent === 'every page' || address in firstScreenPages;
        const geometry =
          (isOpened ? undefined : known.of(page)) ?? (await measurePage(tab, origin + address));
        known.add(page, geometry);
        const bytes = statSync(path.join(folder, `${page.file}.br`)).size;
        figures.push({ pack: path.basename(folder), address, bytes, ...geometry });
      }
    });
  await context.close();
  return figures;
}

/** The pages that were opened, each with its geometry. */
class KnownGeometry {
  readonly #geometry = new Map<HtmlFile, Geometry>();

  /** The geometry of an opened page that is the same as this one but for names. */
  of(page: HtmlFile): Geometry | undefined {
    const others = [...this.#geometry.keys()].filter(({ file }) => file === page.file);
    const same = nearDuplicateOf(page, others);
    return same && this.#geometry.get(same);
  }

  add(page: HtmlFile, geometry: Geometry): void {
    if (![...this.#geometry.values()].includes(geometry)) this.#geometry.set(page, geometry);
  }
}
