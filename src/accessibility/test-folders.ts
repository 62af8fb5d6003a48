import { pageChecks } from './checks/page-checks.ts';
import { keyboardWalk } from './driven/keyboard-walk.ts';
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
  ...keyboardWalk.rules.map(({ id }) => `${ownName}: ${id}`),
];

/** A run in one folder, and which of its pages were taken to be as in the first. */
export interface RunOf extends Run {
  folder: string;
  /** Pages that are those of the first folder but for names. They were not opened, or only for their colours. */
  same: string[];
}

/**
 * Tests several folders that share most of their pages, like the copies of several brands: the first in full; of the others
 * the pages that only they have, and one page of each kind for its colours and its focus.
 */
export async function testFolders(
  folders: readonly string[],
  options: Omit<Options, 'folder'>,
): Promise<RunOf[]> {
  const [first = '', ...others] = folders;
  const runs: RunOf[] = [{ folder: first, same: [], ...(await testFolder({ ...options, folder: first })) }];
  const known = pagesIn(first);
  for (const folder of others) {
    const pages = pagesIn(folder);
    const own = new Set(ownPages(known, pages).map(({ file }) => file));
    const kinds = new Set(onePageOfEachKind(pages).map(({ file }) => file));
    const run = await testFolder({
      ...options,
      folder,
      only: (file) => own.has(file) || kinds.has(file),
      rules: (file) => (own.has(file) ? undefined : ofColours),
    });
    const same = pages.map(({ file }) => file).filter((file) => !own.has(file));
    runs.push({ folder, same, ...run });
  }
  return runs;
}
