import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const unitFolder = 'tests/unit/';
const groupFolder = 'node_modules/.cache/waymark/unit-tests';

/** Whether a test file can share a process with others: it has no hooks, which would run for their tests too, and mocks nothing. */
function canShareProcess(file: string): boolean {
  const source = readFileSync(file, 'utf8');
  return (
    /^import \{ test \} from 'node:test';$/m.test(source) &&
    !/process\.(?:chdir|env\[|exitCode)|globalThis|installFakeBrowser|dom-page|mock\./.test(source)
  );
}

/** The room of a unit test: its first folder; undefined for other tests. */
function unitRoomOf(file: string): string | undefined {
  const name = file.replaceAll('\\', '/');
  if (!name.startsWith(unitFolder)) return undefined;
  const folders = name.slice(unitFolder.length).split('/').slice(0, -1);
  return folders[0] ?? 'documents';
}

/**
 * Replaces the unit tests of each room by one file that imports them, where they can share a process: starting a process and
 * loading the same modules takes longer than most of them run. Other files stay as they are.
 */
export function groupUnitTests(files: readonly string[]): string[] {
  const groups = Object.groupBy(files, (file) => {
    const room = unitRoomOf(file);
    return room !== undefined && canShareProcess(file) ? room : '';
  });
  const { '': others = [], ...rooms } = groups;
  mkdirSync(groupFolder, { recursive: true });
  const grouped = Object.entries(rooms).map(([room, members = []]) => {
    const group = `${groupFolder}/${room}.mjs`;
    const imports = members.map(
      (file) => `import ${JSON.stringify(pathToFileURL(path.resolve(file)).href)};`,
    );
    writeFileSync(group, `${imports.join('\n')}\n`);
    return group;
  });
  return [...others, ...grouped];
}
