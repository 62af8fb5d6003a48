import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { commands, nodeError, oldestNode, projectManifest } from '../../../src/create/project-manifest.mjs';

const manifestOf = (folder: string) => JSON.parse(projectManifest(folder, '1.2.3'));

test('Node is refused below the oldest version, with what to do', () => {
  for (const old of ['12.22.0', '20.20.2', '22.17.9'])
    assert.match(
      nodeError(old) ?? '',
      /^This needs Node 22\.18 or newer, and this is .*https:\/\/nodejs\.org/,
    );
  for (const good of [oldestNode, '22.18.1', '22.20.0', '24.0.0'])
    assert.equal(nodeError(good), undefined, good);
});

test('the manifest pins the exact version and runs every command of a publisher', () => {
  const manifest = manifestOf('/srv/my-force');
  assert.equal(manifest.name, 'my-force');
  assert.deepEqual(manifest.dependencies, { waymark: '1.2.3' });
  assert.equal(manifest.engines.node, `>=${oldestNode}`);
  assert.equal(manifest.private, true);
  for (const name of [
    'start',
    'check',
    'build',
    'preview',
    'page:new',
    'page:override',
    'alert:new',
    'recall',
  ])
    assert.equal(manifest.scripts[name], `waymark ${name}`);
});

test('no package may run an install script', () => {
  const { allowScripts } = manifestOf('a');
  assert.ok(Object.keys(allowScripts).length > 0);
  assert.deepEqual([...new Set(Object.values(allowScripts))], [false]);
});

test('any folder name makes a name that npm accepts', () => {
  const names = ['My Force', 'Heddlu Gwynfryn', '.hidden', '_x', '!!!'].map(
    (name) => manifestOf(`/a/${name}`).name,
  );
  assert.deepEqual(names, ['my-force', 'heddlu-gwynfryn', 'hidden', 'x', 'advice-site']);
});

test('every command has a module', () => {
  const missing = Object.values(commands).filter((module) => !existsSync(`src/cli/${module}.ts`));
  assert.deepEqual(missing, []);
});
