// Plants forty bugs that would put visitors at risk, one at a time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Project } from '../project.ts';
import { type Bug, bugs, type Gate } from './bugs.ts';
import { inTable } from './table.ts';

// Each is planted in a copy of the project. One pack is built anew where the pages change, and only the tests that should
// see the bug are run; without it they pass. BUGS=exit plants those with this word in their name or file.
const wanted = process.env['BUGS'] ?? '';
const planted = bugs.filter(({ name, file }) => `${name} ${file}`.includes(wanted));
const leastCaught = Math.ceil(planted.length * 0.95);

let project: Project;
const caught: Bug[] = [];
const rows: string[][] = [['bug', 'caught by']];

before(async () => {
  project = new Project(['tests', 'docs/examples']);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
});
after(() => {
  project.remove();
  console.log(inTable(rows));
  console.log(`${caught.length} of ${planted.length} caught`);
});

const suites = new Map(
  planted.flatMap(({ caughtBy }) => (caughtBy === 'build' ? [] : [[nameOf(caughtBy), caughtBy]])),
);
for (const [name, gate] of suites)
  test(`without a bug passes: ${name}`, async () => {
    const { status, output } = await askGate(gate);
    assert.equal(status, 0, output);
    assert.match(output, /pass [1-9]/, 'some test has run');
  });

for (const bug of planted)
  test(`planted: ${bug.name}`, async (t) => {
    const before = project.read(bug.file);
    try {
      assert.equal(before.split(bug.find).length > 1, true, `${bug.file} does not hold it any more`);
      project.write(
        bug.file,
        before.replace(bug.find, () => bug.replace),
      );
      const by = await whoCatches(bug);
      rows.push([bug.name, by ?? 'NOTHING']);
      t.diagnostic(by ? `caught by ${by}` : 'NOT CAUGHT');
      if (by) caught.push(bug);
    } finally {
      project.write(bug.file, before);
    }
  });

test('at least 95 in 100 are caught', () =>
  assert.ok(caught.length >= leastCaught, `${caught.length} of ${planted.length}`));

async function whoCatches({ file, caughtBy }: Bug): Promise<string | undefined> {
  if (caughtBy === 'build' || isInPages(file)) {
    const { status } = await project.run('build', ['brands/midshire']);
    if (status !== 0) return 'npm run build';
  }
  if (caughtBy === 'build') return undefined;
  const { status } = await askGate(caughtBy);
  return status === 0 ? undefined : nameOf(caughtBy);
}

/** What hosts send is worked out by the tests themselves. */
function isInPages(file: string): boolean {
  return !file.startsWith('src/hosting/');
}

function askGate(gate: Exclude<Gate, 'build'>) {
  const only = gate.only ? [`--test-name-pattern=${gate.only.source}`] : [];
  return project.node(['--test', ...only, gate.suite]);
}

function nameOf(gate: Exclude<Gate, 'build'>): string {
  return gate.only ? `${gate.suite}, "${gate.only.source}"` : gate.suite;
}
