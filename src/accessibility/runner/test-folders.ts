import { ownEngineName } from '../engines/index.ts';
import { focusIndicators } from '../rules/interactive/focus-indicators.ts';
import { interactiveRuleSets, staticRules } from '../rules/registry.ts';
import { readHtmlFiles } from '../static-server.ts';
import { distinctPages } from './distinct-pages.ts';
import { representativeSample } from './representative-sample.ts';
import { type TestOptions, type TestRun, testFolder } from './test-folder.ts';

/** What differs where only colours differ. */
const colourRules = [
  'axe-core: color-contrast',
  ...staticRules
    .filter(({ id }) => /contrast|boundary|forced-colours/.test(id))
    .map(({ id }) => `${ownEngineName}: ${id}`),
  ...focusIndicators.rules.map(({ id }) => `${ownEngineName}: ${id}`),
];

/** A run in one folder, and which of its pages were taken to be as in another. */
export interface FolderRun extends TestRun {
  folder: string;
  /** Pages that are those of a folder before it but for names. They were not opened, or only for their colours. */
  nearDuplicates: string[];
}

/**
 * Tests several folders that share most of their pages, like the copies of several brands: the first in full; of the others
 * the pages that no folder before them has, and one page of each kind for its colours and its focus. What needs a keyboard, a
 * pointer or time depends on elements and scripts, not on words: it runs on those of their own pages that are one of a kind.
 */
export async function testFolders(
  folders: readonly string[],
  options: Omit<TestOptions, 'folder'>,
): Promise<FolderRun[]> {
  const [first = '', ...others] = folders;
  const runs: FolderRun[] = [
    { folder: first, nearDuplicates: [], ...(await testFolder({ ...options, folder: first })) },
  ];
  const known = [readHtmlFiles(first)];
  for (const folder of others) {
    const pages = readHtmlFiles(folder);
    const own = new Set(
      known.reduce((left, seen) => distinctPages(seen, left), pages).map(({ file }) => file),
    );
    known.push(pages);
    const kinds = new Set(representativeSample(pages).map(({ file }) => file));
    const run = await testFolder({
      ...options,
      folder,
      only: (file) => own.has(file) || kinds.has(file),
      interactive: (file) => (own.has(file) && kinds.has(file) ? interactiveRuleSets : [focusIndicators]),
      rules: (file) => (own.has(file) ? undefined : colourRules),
    });
    const same = pages.map(({ file }) => file).filter((file) => !own.has(file));
    runs.push({ folder, nearDuplicates: same, ...run });
  }
  return runs;
}
