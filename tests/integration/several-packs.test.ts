import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type CommandResult, ProjectFixture } from '../support/project-fixture.ts';

/** One build of three packs: one with a mistake, one good, one whose name has no room on paper, which only rendering shows. */
let project: ProjectFixture;
let result: CommandResult;
const lastBuild = 'of the last good build';

function writeFaultyPack(id: string, from: string | RegExp, to: string): void {
  const folder = `elsewhere/${id}`;
  cpSync(project.path('brands/midshire'), project.path(folder), { recursive: true });
  project.change(`${folder}/brand.yaml`, 'id: midshire', `id: ${id}`);
  project.change(`${folder}/brand.yaml`, from, to);
}

before(async () => {
  project = new ProjectFixture();
  for (const id of ['midshire', 'eastshire', 'westshire']) {
    mkdirSync(project.path(`dist/${id}`), { recursive: true });
    project.write(`dist/${id}/last.txt`, lastBuild);
  }
  writeFaultyPack('eastshire', 'kind: police', 'kind: polis');
  writeFaultyPack('westshire', /^name: .*$/m, `name: { en: "${'Northern and Western Shires '.repeat(9)}" }`);
  result = await project.run('build', ['elsewhere/eastshire', 'brands/midshire', 'elsewhere/westshire']);
});
after(() => project.cleanup());

test('a pack with a mistake stops no other, and neither does one that fails when its paper is drawn', () => {
  assert.match(result.output, /^Built dist\/midshire in /m);
  assert.match(project.read('dist/midshire/index.html'), /<h1/);
  assert.ok(!project.exists('dist/midshire/last.txt'), 'the site is a new one');
});

test('what is wrong with the others is reported at once, and the command fails', () => {
  assert.equal(result.status, 1, result.output);
  assert.match(result.output, /elsewhere\/eastshire\/brand\.yaml:\d+:\d+\n {2}Wrong: "kind" is not one of/);
  assert.match(result.output, /elsewhere\/westshire\/brand\.yaml\n {2}Wrong: the sheet "\w+" has no room/);
  assert.match(
    result.output,
    /^Not built: elsewhere\/eastshire, elsewhere\/westshire\. Their sites of the last good build are as they were\.$/m,
  );
});

test('the others keep their sites of the last good build', () => {
  for (const id of ['eastshire', 'westshire']) {
    assert.equal(project.read(`dist/${id}/last.txt`), lastBuild);
    assert.deepEqual(
      [`dist/${id}/index.html`, `dist/${id}.hosting`, `dist/.built-${id}`].filter((name) =>
        existsSync(project.path(name)),
      ),
      [],
    );
  }
});
