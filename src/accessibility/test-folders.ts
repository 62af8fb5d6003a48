import { pageChecks } from './checks/page-checks.ts';
import { focusInColours } from './driven/focus-in-colours.ts';
import { drivenChecks } from './driven/index.ts';
import { ownName } from './engines/index.ts';
import { pagesIn } from './folder.ts';
import { ownPages } from './same-pages.ts';
import { onePageOfEachKind } from './sample.ts';
import { type Options, type Run, testFolder } from './test-folder.ts';

/** What differs where only colours differ. */
const ofColours = [
  'axe-core: color-contrast',
  ...pageChecks
    .filter(({ id }) => /contrast|boundary|forced-colours/.test(id))
    .map(({ id }) => `${ownName}: ${id}`),
  ...focusInColours.rules.map(({ id }) => `${ownName}: ${id}`),
];

/** A run in one folder, and which of its pages were taken to be as in another. */
export interface RunOf extends Run {
  folder: string;
  /** Pages that are those of a folder before it but for names. They were not opened, or only for their colours. */
  same: string[];
}

/**
 * Tests several folders that share most of their pages, like the copies of several brands: the first in full; of the others
 * the pages that no folder before them has, and one page of each kind for its colours and its focus. What needs a keyboard, a
 * pointer or time depends on elements and scripts, not on words: it runs on those of their own pages that are one of a kind.
 */
export async function testFolders(
  folders: readonly string[],
  options: Omit<Options, 'folder'>,
): Promise<RunOf[]> {
  const [first = '', ...others] = folders;
  const runs: RunOf[] = [{ folder: first, same: [], ...(await testFolder({ ...options, folder: first })) }];
  const known = [pagesIn(first)];
  for (const folder of others) {
    const pages = pagesIn(folder);
    const own = new Set(known.reduce((left, seen) => ownPages(seen, left), pages).map(({ file }) => file));
    known.push(pages);
    const kinds = new Set(onePageOfEachKind(pages).map(({ file }) => file));
    const run = await testFolder({
      ...options,
      folder,
      only: (file) => own.has(file) || kinds.has(file),
      driven: (file) => (own.has(file) && kinds.has(file) ? drivenChecks : [focusInColours]),
      rules: (file) => (own.has(file) ? undefined : ofColours),
    });
    const same = pages.map(({ file }) => file).filter((file) => !own.has(file));
    runs.push({ folder, same, ...run });
  }
  return runs;
}
