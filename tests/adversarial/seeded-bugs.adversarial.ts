// Plants bugs that would put visitors at risk, one at a time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formatTable } from '../support/format-table.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import { playwrightArguments } from '../support/run-playwright.ts';
import { type Gate, type SeededBug, seededBugs } from './seeded-bugs.ts';
import { boundaryBugs } from './seeded-bugs-boundaries.ts';

// Each is planted in a copy of the project. One pack is rebuilt where pages change, and only the tests that should catch the bug
// run; without it they pass. BUGS=exit selects those with this word in their name or file.
const bugFilter = process.env['BUGS'] ?? '';
const selectedBugs = [...seededBugs, ...boundaryBugs].filter(({ name, file }) =>
  `${name} ${file}`.includes(bugFilter),
);
const minCaught = Math.ceil(selectedBugs.length * 0.95);

let project: ProjectFixture;
const caughtBugs: SeededBug[] = [];
const rows: string[][] = [['bug', 'caught by']];

before(async () => {
  project = new ProjectFixture(['tests', 'docs/examples']);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
});
after(() => {
  project.cleanup();
  console.log(formatTable(rows));
  console.log(`${caughtBugs.length} of ${selectedBugs.length} caught`);
});

const suites = new Map(
  selectedBugs.flatMap(({ caughtBy }) => (caughtBy === 'build' ? [] : [[gateName(caughtBy), caughtBy]])),
);
for (const [name, gate] of suites)
  test(`passes without a bug: ${name}`, async () => {
    const { status, output } = await runGate(gate);
    assert.equal(status, 0, output);
    assert.match(output, /pass [1-9]|[1-9]\d* passed/, 'some test has run');
  });

for (const bug of selectedBugs)
  test(`planted: ${bug.name}`, async (t) => {
    const before = project.read(bug.file);
    try {
      assert.equal(before.split(bug.find).length > 1, true, `${bug.file} does not hold it any more`);
      project.write(
        bug.file,
        before.replace(bug.find, () => bug.replace),
      );
      const by = await findCatcher(bug);
      rows.push([bug.name, by ?? 'NOTHING']);
      t.diagnostic(by ? `caught by ${by}` : 'NOT CAUGHT');
      if (by) caughtBugs.push(bug);
    } finally {
      project.write(bug.file, before);
    }
  });

test('at least 95% are caught', () =>
  assert.ok(caughtBugs.length >= minCaught, `${caughtBugs.length} of ${selectedBugs.length}`));

async function findCatcher({ file, caughtBy }: SeededBug): Promise<string | undefined> {
  if (caughtBy === 'build' || affectsBuild(file)) {
    const { status } = await project.run('build', ['brands/midshire']);
    if (status !== 0) return 'npm run build';
  }
  if (caughtBy === 'build') return undefined;
  const { status } = await runGate(caughtBy);
  return status === 0 ? undefined : gateName(caughtBy);
}

/** The tests compute the responses of hosts themselves. */
function affectsBuild(file: string): boolean {
  return !file.startsWith('src/hosting/');
}

function runGate(gate: Exclude<Gate, 'build'>) {
  if (gate.suite.endsWith('.spec.ts'))
    return project.runNode(
      playwrightArguments([...(gate.only ? ['--grep', gate.only.source] : []), gate.suite]),
    );
  const only = gate.only ? [`--test-name-pattern=${gate.only.source}`] : [];
  return project.runNode(['--test', ...only, gate.suite]);
}

function gateName(gate: Exclude<Gate, 'build'>): string {
  return gate.only ? `${gate.suite}, "${gate.only.source}"` : gate.suite;
}
