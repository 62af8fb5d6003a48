import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { allPackFolders, defaultPackFolder, examplePackFolder } from '../../../src/brand/all-packs.ts';

const project = mkdtempSync(path.join(os.tmpdir(), 'waymark-all-packs-'));
after(() => rmSync(project, { recursive: true, force: true }));
const addPack = (...names: string[]) => {
  const folder = path.join(project, ...names);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'brand.yaml'), '');
  return folder;
};

test('the packs of a project are its own and those below brands/, by their brand.yaml', () => {
  assert.deepEqual([allPackFolders(project), defaultPackFolder(project)], [[], examplePackFolder]);
  const [one, two] = [addPack('brands', 'one'), addPack('brands', 'two')];
  mkdirSync(path.join(project, 'brands', 'empty'));
  assert.deepEqual(allPackFolders(project).sort(), [one, two]);
  assert.equal(defaultPackFolder(project), examplePackFolder);
  addPack();
  assert.deepEqual(allPackFolders(project).sort(), [project, one, two].sort());
  assert.equal(defaultPackFolder(project), project);
});
