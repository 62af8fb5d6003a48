import { ownEngineName } from '../engines/index.ts';
import { focusIndicators } from '../rules/interactive/focus-indicators.ts';
import { interactiveRuleSets, staticRules } from '../rules/registry.ts';
import { readHtmlFiles } from '../static-server.ts';
import { distinctPages } from './distinct-pages.ts';
import { representativeSample } from './representative-sample.ts';
import { type TestOptions, type TestRun, testFolder } from './test-folder.ts';

/** The rules whose results depend on colours. */
export const colourRules: readonly string[] = [
  'axe-core: color-contrast',
  'axe-core: link-in-text-block',
  ...staticRules
    .filter(({ id }) => /contrast|boundary|forced-colours/.test(id))
    .map(({ id }) => `${ownEngineName}: ${id}`),
  ...focusIndicators.rules.map(({ id }) => `${ownEngineName}: ${id}`),
];

/** A run of one folder, with the pages taken as tested in an earlier one. */
export interface FolderRun extends TestRun {
  folder: string;
  /** Pages that match one of an earlier folder but for names. They were skipped, or tested for colours only. */
  nearDuplicates: string[];
}

/**
 * Tests several folders that share most of their pages, like the sites of several brands: the first in full; of the others the
 * pages that no earlier folder has, and a representative sample for colours and focus. The results of interactive rules depend
 * on elements and scripts, not on text, so they run on distinct pages of the sample only.
 */
export async function testFolders(
  folders: readonly string[],
  options: Omit<TestOptions, 'folder'>,
): Promise<FolderRun[]> {
  const [first = '', ...others] = folders;
  const runs: FolderRun[] = [
    { folder: first, nearDuplicates: [], ...(await testFolder({ ...options, folder: first })) },
  ];
  const knownPages = [readHtmlFiles(first)];
  for (const folder of others) {
    const pages = readHtmlFiles(folder);
    const distinct = new Set(
      knownPages
        .reduce((remaining, knownFolder) => distinctPages(knownFolder, remaining), pages)
        .map(({ file }) => file),
    );
    knownPages.push(pages);
    const sample = new Set(representativeSample(pages).map(({ file }) => file));
    const run = await testFolder({
      ...options,
      folder,
      only: (file) => distinct.has(file) || sample.has(file),
      interactive: (file) =>
        distinct.has(file) && sample.has(file) ? interactiveRuleSets : [focusIndicators],
      rules: (file) => (distinct.has(file) ? undefined : colourRules),
    });
    const nearDuplicates = pages.map(({ file }) => file).filter((file) => !distinct.has(file));
    runs.push({ folder, nearDuplicates, ...run });
  }
  return runs;
}
