import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commands as publisherCommands } from '../../src/create/project-manifest.mjs';
import { parseYaml } from '../../src/diagnostics/yaml.ts';

interface Job {
  'timeout-minutes': number;
  permissions?: Record<string, string>;
  strategy?: { matrix?: { subject?: string[] } };
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  on: { schedule?: { cron: string }[]; pull_request_target?: unknown };
  permissions: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The commands of this project that a text tells a reader or a runner to start, and that do not exist. */
function missingCommands(text: string): string[] {
  const named = [...text.matchAll(/npm run ([a-z][a-z0-9:-]*)/g)].map(([, name = '']) => name);
  const files = [...text.matchAll(/node ((?:src|tests)[/\\][\w/\\.-]+\.(?:ts|mjs))/g)].map(([, file = '']) =>
    file.replaceAll('\\', '/'),
  );
  return [...named.filter((name) => !(name in scripts)), ...files.filter((file) => !existsSync(file))];
}

/** Problems in the permissions, time limits and actions of a workflow. */
function workflowErrors(file: string, text: string): string[] {
  const { data, diagnostics } = parseYaml(file, text);
  if (diagnostics.length > 0) return diagnostics.map(({ message }) => message);
  const { on, permissions, concurrency, jobs } = data as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
  return [
    ...missingCommands(text).map((name) => `there is no ${name}`),
    ...(permissions ? [] : ['no permissions are set']),
    ...(concurrency ? [] : ['no concurrency is set']),
    ...('pull_request_target' in on ? ['foreign code would run with our rights'] : []),
    ...(text.includes('secrets.') ? ['it names a secret'] : []),
    ...Object.values(jobs).flatMap((job) =>
      job['timeout-minutes'] <= 180 ? [] : ['a job has no time limit'],
    ),
    ...actions
      .filter((uses) => !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40}$/.test(uses))
      .map((uses) => `${uses} is not pinned`),
  ];
}

for (const [name, cron] of [
  ['hourly-check', /^\d+ \* \* \* \*$/],
  ['weekly-facts', /^\d+ \d+ \* \* \d$/],
] as const)
  test(`the example workflow ${name} is complete, has a time limit, and runs existing commands`, () => {
    const file = `docs/examples/${name}.yml`;
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(workflowErrors(file, text), []);
    const { on, permissions, jobs } = parseYaml(file, text).data as Workflow;
    assert.match(on.schedule?.[0]?.cron ?? '', cron);
    assert.ok(permissions['contents']);
    for (const job of Object.values(jobs)) assert.ok(job['timeout-minutes'] <= 60);
  });

for (const file of globSync('.github/workflows/*.yml'))
  test(`the workflow ${file} has read permission only, and runs pinned actions and existing commands`, () => {
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(workflowErrors(file, text), []);
    const { permissions, jobs } = parseYaml(file, text).data as Workflow;
    assert.deepEqual(permissions, { contents: 'read' });
    for (const job of Object.values(jobs)) {
      assert.equal(job.permissions, undefined);
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      for (const step of checkouts) assert.equal(step.with?.['persist-credentials'], false);
    }
  });

test('the weekly workflow runs every subject of the adversarial suite', () => {
  const file = '.github/workflows/weekly.yml';
  const { jobs } = parseYaml(file, readFileSync(file, 'utf8')).data as Workflow;
  const there = globSync('tests/adversarial/*.adversarial.ts').map((path) =>
    path.replace(/.*[/\\]|\.adversarial\.ts$/g, ''),
  );
  assert.deepEqual(jobs['adversarial']?.strategy?.matrix?.subject, there.toSorted());
});

test('a workflow with excessive permissions, an unpinned action or an unknown command is reported', () => {
  const text =
    'on: { push: }\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm run nothing\n';
  assert.deepEqual(workflowErrors('x.yml', text), [
    'there is no nothing',
    'no permissions are set',
    'no concurrency is set',
    'a job has no time limit',
    'actions/checkout@v5 is not pinned',
  ]);
});

test('every file under .github that GitHub reads is YAML', () => {
  const files = globSync('.github/**/*.yml');
  assert.ok(files.length >= 8);
  for (const file of files)
    assert.deepEqual(parseYaml(file, readFileSync(file, 'utf8')).diagnostics, [], file);
});

test('the guides name existing commands', () => {
  for (const file of globSync(['*.md', 'docs/*.md', '.github/*.md'])) {
    const missing = missingCommands(readFileSync(file, 'utf8')).filter(
      (name) => !(name in publisherCommands),
    );
    assert.deepEqual(missing, [], file);
  }
  assert.deepEqual(missingCommands('npm run nothing and node src/nothing.ts'), ['nothing', 'src/nothing.ts']);
});
