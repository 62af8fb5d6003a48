// Gives what outsiders write, made hostile by chance, to the code that reads it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isError } from '../../src/problems/problem.ts';
import { mdxAttacks } from '../fixtures/hostile/mdx.ts';
import { svgAttacks } from '../fixtures/hostile/svg.ts';
import { yamlAttacks } from '../fixtures/hostile/yaml.ts';
import { Project } from '../project.ts';
import { newSeed as seed } from '../seed.ts';
import { fingerprint } from './fingerprint.ts';
import { attacks, cleanUp, goodInputs, surfaces, tryOut } from './hostile.ts';
import { plantHostileWords, siteWithoutMark } from './hostile-site.ts';
import { inTable } from './table.ts';

// CASES=500 tries fewer; FUZZ_SEED=… tries the same ones again.
const cases = Number(process.env['CASES'] ?? 25_000);
const rows: string[][] = [['input', 'cases', 'taken', 'slowest, ms']];

after(() => {
  cleanUp();
  console.log(inTable(rows));
  console.log(`FUZZ_SEED=${seed}`);
});

for (const [name, outcome] of goodInputs)
  test(`without anything hostile it is taken: ${name}`, () =>
    assert.deepEqual(outcome().problems.filter(isError), []));

for (const { name, list, refused } of attacks)
  test(`every attack by ${name} that is written down is refused`, () => {
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

for (const surface of surfaces)
  test(`hostile input: ${surface.name}`, () => {
    const tried = tryOut(surface, Math.ceil((cases * surface.share) / 100), seed);
    rows.push([surface.name, String(tried.cases), String(tried.taken), tried.slowest.toFixed(0)]);
  });

let project: Project;
before(async () => {
  project = new Project();
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
});
after(() => project.remove());

const planted: [name: string, file: string, change: (text: string) => string][] = [
  ...yamlAttacks
    .slice(0, 3)
    .map(([name, text]): (typeof planted)[number] => [
      name,
      'brands/midshire/brand.yaml',
      (old) => `${text}\n${old}`,
    ]),
  ...yamlAttacks
    .slice(5, 8)
    .map(([name, text]): (typeof planted)[number] => [name, 'content/facts/services.yaml', () => text]),
  ...svgAttacks
    .slice(0, 3)
    .map(([name, text]): (typeof planted)[number] => [name, 'brands/midshire/logo.svg', () => text]),
  ...mdxAttacks
    .slice(0, 6)
    .map(([name, text]): (typeof planted)[number] => [
      name,
      'content/pages/en/stay-safer/first-steps.mdx',
      (old) => `${old}\n${text}\n`,
    ]),
];

test('a build with hostile input stops in words, within a minute, and changes nothing that was built', async () => {
  const before = fingerprint(project.path('dist'));
  for (const [name, file, change] of planted) {
    const saved = project.read(file);
    project.write(file, change(saved));
    const { status, output } = await project.run('build', ['brands/midshire']);
    project.write(file, saved);
    assert.equal(status, 1, `${name}: ${output}`);
    assert.match(output, /\n {2}Wrong: .+\n {2}Write: .+\n/, name);
    assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/, name);
    assert.equal(fingerprint(project.path('dist')), before, name);
  }
  rows.push(['builds with hostile files', String(planted.length), '0', '']);
});

test('hostile words that a pack, facts and pages may hold come out as words', async () => {
  plantHostileWords(project);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
  const { pages, shown } = siteWithoutMark(project.path('dist/midshire'));
  assert.ok(shown > 100, `${shown} places show hostile words`);
  rows.push([`hostile words on ${pages} built pages`, String(shown), '', '']);
});
