import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseYaml } from '../../src/diagnostics/yaml.ts';

interface Workflow {
  on: { schedule: { cron: string }[] };
  permissions: Record<string, string>;
  jobs: Record<string, { 'timeout-minutes': number; steps: { uses?: string; run?: string }[] }>;
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The commands of this project that a text tells somebody to run: each must be there. */
function missingCommands(text: string): string[] {
  const named = [...text.matchAll(/npm run ([a-z\d:-]+)/g)].map(([, name = '']) => name);
  const files = [...text.matchAll(/node (src\/\S+)/g)].map(([, file = '']) => file);
  return [...named.filter((name) => !(name in scripts)), ...files.filter((file) => !existsSync(file))];
}

for (const [name, cron] of [
  ['hourly-check', /^\d+ \* \* \* \*$/],
  ['weekly-facts', /^\d+ \d+ \* \* \d$/],
] as const)
  test(`the example of a job ${name} is whole, bounded in time, and runs what there is`, () => {
    const file = `docs/examples/${name}.yml`;
    const text = readFileSync(file, 'utf8');
    const { data, diagnostics } = parseYaml(file, text);
    assert.deepEqual(diagnostics, []);
    const { on, permissions, jobs } = data as Workflow;
    assert.match(on.schedule[0]?.cron ?? '', cron);
    assert.ok(permissions['contents']);
    for (const job of Object.values(jobs)) assert.ok(job['timeout-minutes'] <= 60);
    assert.deepEqual(missingCommands(text), []);
  });

test('the guides name commands that there are', () => {
  for (const file of [
    'README.md',
    'docs/hosting.md',
    'docs/testing.md',
    'docs/branding.md',
    'docs/writing.md',
  ])
    assert.deepEqual(missingCommands(readFileSync(file, 'utf8')), [], file);
  assert.deepEqual(missingCommands('npm run nothing and node src/nothing.ts'), ['nothing', 'src/nothing.ts']);
});
