// Feeds randomly hostile third-party input to the code that reads it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { mdxPayloads } from '../fixtures/payloads/mdx-payloads.ts';
import { svgPayloads } from '../fixtures/payloads/svg-payloads.ts';
import { yamlPayloads } from '../fixtures/payloads/yaml-payloads.ts';
import { formatTable } from '../support/format-table.ts';
import { freshSeed as seed } from '../support/fuzz-seed.ts';
import { hashFolder } from '../support/hash-folder.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import { cleanup, fuzzTargets, payloadLists, runFuzzTarget, validInputs } from './fuzz-targets.ts';
import { assertPayloadsInert, injectPayloads } from './payload-injection.ts';

// CASES=500 tries fewer; FUZZ_SEED=… reproduces a run.
const cases = Number(process.env['CASES'] ?? 25_000);
const rows: string[][] = [['input', 'cases', 'taken', 'slowest, ms']];

after(() => {
  cleanup();
  console.log(formatTable(rows));
  console.log(`FUZZ_SEED=${seed}`);
});

for (const [name, outcome] of validInputs)
  test(`valid input is accepted: ${name}`, () => assert.deepEqual(outcome().diagnostics.filter(isError), []));

for (const { name, list, refused } of payloadLists)
  test(`every known attack by ${name} is refused`, () => {
    let slowest = 0;
    for (const [attack, text] of list) {
      const began = process.cpuUsage();
      assert.ok(refused(text), attack);
      const { user } = process.cpuUsage(began);
      slowest = Math.max(slowest, user / 1000);
      assert.ok(user < 5_000_000, `${attack} took ${user / 1000} ms`);
    }
    rows.push([`attacks by ${name}`, String(list.length), '0', slowest.toFixed(0)]);
  });

for (const surface of fuzzTargets)
  test(`hostile input: ${surface.name}`, () => {
    const tried = runFuzzTarget(surface, Math.ceil((cases * surface.weight) / 100), seed);
    rows.push([surface.name, String(tried.cases), String(tried.accepted), tried.slowest.toFixed(0)]);
  });

let project: ProjectFixture;
before(async () => {
  project = new ProjectFixture();
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
});
after(() => project.cleanup());

const injectedFiles: [name: string, file: string, change: (text: string) => string][] = [
  ...yamlPayloads
    .slice(0, 3)
    .map(([name, text]): (typeof injectedFiles)[number] => [
      name,
      'brands/midshire/brand.yaml',
      (old) => `${text}\n${old}`,
    ]),
  ...yamlPayloads
    .slice(5, 8)
    .map(([name, text]): (typeof injectedFiles)[number] => [name, 'content/facts/services.yaml', () => text]),
  ...svgPayloads
    .slice(0, 3)
    .map(([name, text]): (typeof injectedFiles)[number] => [name, 'brands/midshire/logo.svg', () => text]),
  ...mdxPayloads
    .slice(0, 6)
    .map(([name, text]): (typeof injectedFiles)[number] => [
      name,
      'content/pages/en/stay-safer/first-steps.mdx',
      (old) => `${old}\n${text}\n`,
    ]),
];

test('a build with hostile input stops with a message within a minute, and changes no earlier output', async () => {
  const before = hashFolder(project.path('dist'));
  for (const [name, file, change] of injectedFiles) {
    const saved = project.read(file);
    project.write(file, change(saved));
    const { status, output } = await project.run('build', ['brands/midshire']);
    project.write(file, saved);
    assert.equal(status, 1, `${name}: ${output}`);
    assert.match(output, /\n {2}Wrong: .+\n {2}Write: .+\n/, name);
    assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/, name);
    assert.equal(hashFolder(project.path('dist')), before, name);
  }
  rows.push(['builds with hostile files', String(injectedFiles.length), '0', '']);
});

test('hostile text that a pack, facts and pages may contain is published as text', async () => {
  injectPayloads(project);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
  const { pages, shown } = assertPayloadsInert(project.path('dist/midshire'));
  assert.ok(shown > 100, `${shown} places show hostile words`);
  rows.push([`hostile words on ${pages} built pages`, String(shown), '', '']);
});
