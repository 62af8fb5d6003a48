import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
  commands,
  nodeError,
  oldestNode,
  projectManifest,
  projectVersion,
} from '../../../src/create/project-manifest.mjs';

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

test('a folder is a project that has begun only if its package.json depends on the program', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-manifest-'));
  const file = path.join(folder, 'package.json');
  try {
    assert.equal(projectVersion(folder), undefined);
    for (const [text, version] of [
      [projectManifest(folder, '0.3.1'), '0.3.1'],
      ['{ "dependencies": { "other": "1.0.0" } }', null],
      ['{ "devDependencies": { "waymark": "1.0.0" } }', null],
      ['{ "dependencies": { "waymark": 1 } }', null],
      ['null', null],
      ['{', null],
      ['', null],
    ] as const) {
      writeFileSync(file, text);
      assert.equal(projectVersion(folder), version, text);
    }
    rmSync(file);
    mkdirSync(file);
    assert.equal(projectVersion(folder), null, 'a folder of that name');
  } finally {
    rmSync(folder, { recursive: true });
  }
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
