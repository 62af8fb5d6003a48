import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { moveIntoPlace, targetFolderError } from '../../../../src/brand/scaffold/pack-folder.ts';
import { projectManifest } from '../../../../src/create/project-manifest.mjs';

const root = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-folder-'));
const [draft, target] = [path.join(root, 'draft'), path.join(root, 'target')];
beforeEach(() => {
  for (const folder of [draft, target]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft);
  for (const name of ['brand.yaml', 'logo.svg', 'package.json']) writeFileSync(path.join(draft, name), 'new');
});
after(() => rmSync(root, { recursive: true, force: true }));

test('a pack may be created in a folder that is new, empty or an unfinished project, and in no other', () => {
  assert.equal(targetFolderError(target), undefined);
  mkdirSync(target);
  assert.equal(targetFolderError(target), undefined);
  writeFileSync(path.join(target, 'package.json'), '{ "dependencies": { "other": "1.0.0" } }');
  assert.match(targetFolderError(target)?.message ?? '', /is of another project/);
  writeFileSync(path.join(target, 'package.json'), projectManifest(target, '1.0.0'));
  for (const name of ['package-lock.json', 'README.md', 'LICENSE', '.gitignore'])
    writeFileSync(path.join(target, name), '');
  for (const name of ['node_modules', '.waymark', '.git']) mkdirSync(path.join(target, name));
  assert.equal(targetFolderError(target), undefined);
  writeFileSync(path.join(target, 'notes.txt'), '');
  assert.match(targetFolderError(target)?.message ?? '', /is not empty/);
  assert.match(targetFolderError(path.join(target, 'notes.txt'))?.message ?? '', /is a file/);
});

test('a pack moves into a folder that is new or empty', () => {
  for (const make of [() => {}, () => mkdirSync(target)]) {
    rmSync(target, { recursive: true, force: true });
    make();
    assert.deepEqual(moveIntoPlace(draft, target), []);
    assert.deepEqual(readdirSync(target).sort(), ['brand.yaml', 'logo.svg', 'package.json']);
  }
  assert.deepEqual(readdirSync(root).sort(), ['draft', 'target'], 'nothing is left beside it');
});

test('in an unfinished project no file is replaced', () => {
  mkdirSync(target);
  writeFileSync(path.join(target, 'package.json'), 'ours');
  assert.deepEqual(moveIntoPlace(draft, target), ['package.json'], 'what stays is named');
  assert.deepEqual(readdirSync(target).sort(), ['brand.yaml', 'logo.svg', 'package.json']);
  assert.equal(readFileSync(path.join(target, 'package.json'), 'utf8'), 'ours');
  assert.equal(readFileSync(path.join(target, 'brand.yaml'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(root).sort(), ['draft', 'target']);
});
