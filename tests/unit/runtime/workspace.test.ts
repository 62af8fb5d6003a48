import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isInstalledPackage, moduleExtension } from '../../../src/runtime/installation.ts';
import { cacheFolder, findPublisherProject, outDir, workspace } from '../../../src/runtime/workspace.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-workspace-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the project is the nearest folder with a package.json, at or above the working directory', () => {
  const project = path.join(folder, 'my force');
  const deep = path.join(project, 'pages', 'en');
  mkdirSync(deep, { recursive: true });
  assert.equal(findPublisherProject(deep), deep, 'without any package.json the folder itself');
  writeFileSync(path.join(project, 'package.json'), '{}');
  assert.equal(findPublisherProject(deep), project);
  assert.equal(findPublisherProject(project), project);
  writeFileSync(path.join(deep, 'package.json'), '{}');
  assert.equal(findPublisherProject(deep), deep);
});

test('in the repository output and caches are below its root, outside node_modules', () => {
  assert.equal(isInstalledPackage, false);
  assert.equal(moduleExtension, '.ts');
  assert.equal(workspace, '.');
  assert.equal(outDir, 'dist');
  assert.equal(cacheFolder('copies'), path.join('.waymark', 'copies'));
});
