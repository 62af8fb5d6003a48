import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isFolder, pagesIn } from '../../src/accessibility/folder.ts';
import { testFolder } from '../../src/accessibility/test-folder.ts';

// node tests/accessibility/audit-share.ts <folder>: our share of the cases of github.com/alphagov/accessibility-tool-audit.
// The folder is a copy of that repository. audit-cases.json names, for each case, the rules that tell of its barrier: a
// person judged them, since a page may also raise what is not meant.
const [folder = ''] = process.argv.slice(2);
if (!isFolder(path.join(folder, 'tests'))) {
  console.error(
    'Write: node tests/accessibility/audit-share.ts <a copy of alphagov/accessibility-tool-audit>',
  );
  process.exit(1);
}
const file = new URL('audit-cases.json', import.meta.url);
const telling = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
const cases = pagesIn(folder)
  .map((page) => page.file)
  .filter((name) => name.startsWith('tests/'));
const { findings } = await testFolder({
  folder,
  only: (name) => cases.includes(name),
  onPage: (name) => console.error(name),
});
const isTold = (name: string, outcomes: string[]) =>
  findings.some(
    ({ page, outcome, engine, rule }) =>
      page === name &&
      outcomes.includes(outcome) &&
      telling[path.basename(name, '.html')]?.includes(`${engine}: ${rule}`),
  );
const failed = cases.filter((name) => isTold(name, ['fail']));
const told = cases.filter((name) => isTold(name, ['fail', 'review']));
const share = (count: number) => `${count} of ${cases.length} (${Math.round((count / cases.length) * 100)}%)`;
console.log(`Not told of: ${cases.filter((name) => !told.includes(name)).join('\n  ')}`);
console.log(
  `As a failure: ${share(failed.length)}. With what a person is asked to judge: ${share(told.length)}.`,
);
