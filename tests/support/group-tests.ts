import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const groupFolder = '.waymark/grouped-tests';
/** Folders whose tests read the same built pages. Unit tests are grouped by room. */
const groupedFolders = ['built-site', 'clients'];

/** Whether a test file can share a process with others: it has no hooks, which would run for their tests too, and mocks nothing. */
function canShareProcess(file: string): boolean {
  const source = readFileSync(file, 'utf8');
  return (
    /^import \{ test \} from 'node:test';$/m.test(source) &&
    !/process\.(?:chdir|env\[|exitCode)|globalThis|installFakeBrowser|dom-page|mock\./.test(source)
  );
}

/** The group of a test file: the room of a unit test, or its folder; undefined for the others. */
function groupOf(file: string): string | undefined {
  const [, first = '', ...rest] = file.replaceAll('\\', '/').split('/');
  if (first === 'unit') return `unit-${rest.length > 1 ? rest[0] : 'documents'}`;
  return groupedFolders.includes(first) ? first : undefined;
}

/**
 * Replaces the tests of each group by one file that imports them, where they can share a process: starting a process and loading
 * the same modules and pages takes longer than most of them run. Other files stay as they are.
 */
export function groupTests(files: readonly string[]): string[] {
  const groups = Object.groupBy(files, (file) => {
    const group = groupOf(file);
    return group !== undefined && canShareProcess(file) ? group : '';
  });
  const { '': others = [], ...shared } = groups;
  mkdirSync(groupFolder, { recursive: true });
  const grouped = Object.entries(shared).map(([name, members = []]) => {
    const imports = members.map(
      (file) => `import ${JSON.stringify(pathToFileURL(path.resolve(file)).href)};`,
    );
    const source = `${imports.join('\n')}\n`;
    // Named after its content: a run of other files at the same time must not take tests out of this one.
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
    const group = `${groupFolder}/${name}-${hash}.mjs`;
    writeFileSync(group, source);
    return group;
  });
  return [...others, ...grouped];
}
