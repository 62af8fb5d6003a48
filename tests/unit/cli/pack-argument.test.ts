import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, mock, test } from 'node:test';
import { packCommand } from '../../../src/brand/pack-command.ts';
import { requireFolder, requireFolderAnd, requireNewFolder } from '../../../src/cli/pack-argument.ts';
import { invocationCwdVariable } from '../../../src/runtime/workspace.ts';

/** A publisher's project with its own pack, and one with many packs. */
const project = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-argument-'));
const many = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-argument-'));
const packs = [project, path.join(project, 'brands', 'second'), path.join(many, 'brands', 'north')];
for (const folder of packs) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'brand.yaml'), '');
}
mkdirSync(path.join(project, 'pages'));
after(() => {
  for (const folder of [project, many]) rmSync(folder, { recursive: true });
});

const originalCwd = process.env[invocationCwdVariable];
let printed: string[];
beforeEach(() => {
  printed = [];
  delete process.env[invocationCwdVariable];
  mock.method(console, 'error', (message: string) => printed.push(message));
  mock.method(process, 'exit', (status: number) => {
    throw new Error(`exit ${status}`);
  });
});
afterEach(() => {
  mock.restoreAll();
  if (originalCwd === undefined) delete process.env[invocationCwdVariable];
  else process.env[invocationCwdVariable] = originalCwd;
});

const recall = { command: 'recall', argument: 'fact or number' };

test('in this repository a command for one folder accepts exactly one, and lists the packs without one', () => {
  assert.equal(requireFolder(['brands/a'], 'brand:check'), path.join('brands', 'a'));
  assert.throws(() => requireFolder([], 'brand:check'), /exit 1/);
  assert.throws(() => requireFolder(['brands/a', 'b'], 'brand:check'), /exit 1/);
  assert.match(
    printed.join('\n'),
    /needs the folder of a pack\. Write: npm run brand:check -- <folder>\nThe packs here: .*brands.midshire, [\s\S]*put a path with spaces in quotes/,
  );
});

test('in this repository the folder comes before what a command is about', () => {
  assert.deepEqual(requireFolderAnd(['brands/a', '0808', '802'], recall), [
    path.join('brands', 'a'),
    '0808 802',
  ]);
  for (const rest of [[], ['brands/a'], ['hl-nsh']])
    assert.throws(() => requireFolderAnd(rest, recall), /exit 1/, rest.join());
  assert.match(
    printed[0] ?? '',
    /^This command needs the folder of a pack and fact or number\. Write: npm run recall -- <folder> <fact or number>\nThe packs here: .*brands.lowmoor/,
  );
});

test('in a project with a pack of its own that is the default, also with words that name no folder', () => {
  process.env[invocationCwdVariable] = project;
  assert.equal(requireFolder([], 'alert:new', project), project);
  assert.deepEqual(requireFolderAnd(['hl-nsh'], recall, project), [project, 'hl-nsh']);
  assert.deepEqual(requireFolderAnd(['0808', '802', '0300'], recall, project), [project, '0808 802 0300']);
  assert.deepEqual(requireFolderAnd(['pages'], recall, project), [project, 'pages'], 'one word is no folder');
  assert.throws(() => requireFolderAnd([], recall, project), /exit 1/);
  assert.equal(
    printed.at(-1),
    'This command needs fact or number. Write: npm run recall -- <fact or number>',
  );
});

test('in such a project a folder may be named all the same', () => {
  process.env[invocationCwdVariable] = project;
  const second = packs[1] ?? '';
  assert.equal(requireFolder(['.'], 'alert:new', project), project);
  assert.equal(requireFolder(['brands/second'], 'alert:new', project), second);
  assert.deepEqual(requireFolderAnd(['.', 'hl-nsh'], recall, project), [project, 'hl-nsh']);
  assert.deepEqual(requireFolderAnd(['brands/second', 'a'], recall, project), [second, 'a']);
  assert.deepEqual(requireFolderAnd(['pages', 'a'], recall, project)[1], 'a', 'a folder that is no pack');
  assert.throws(() => requireFolderAnd(['.'], recall, project), /exit 1/);
  assert.equal(requireFolder(['none'], 'alert:new', project), path.join(project, 'none'));
});

test('in a project with many packs one is named, and the message lists them', () => {
  assert.throws(() => requireFolder([], 'alert:new', many), /exit 1/);
  assert.match(printed.at(-1) ?? '', /<folder>\nThe packs here: brands.north$/);
});

test('a new pack needs one folder', () => {
  const usage = 'npx waymark new <folder>';
  assert.equal(requireNewFolder(['brands/a'], usage), path.join('brands', 'a'));
  assert.throws(() => requireNewFolder([], usage), /exit 1/);
  assert.equal(printed[0], `This command needs a folder for the new pack. Write: ${usage}`);
  assert.throws(() => requireNewFolder(['a', 'b'], usage), /exit 1/);
});

test('a command line names the folder, but for the pack of a project of its own', () => {
  const line = (command: string, folder: string, words?: string) =>
    packCommand(command, { folder, ...(words && { words }) }, project);
  assert.equal(line('brand:check', project), 'npm run check');
  assert.equal(line('brand:preview', project), 'npm run preview');
  assert.equal(line('build', project), 'npm run build');
  assert.equal(line('brand:sign', project, 'home'), 'npm run brand:sign -- home');
  assert.equal(line('recall', project, 'hl-nsh --undo'), 'npm run recall -- hl-nsh --undo');
  assert.equal(line('recall', 'other', 'hl-nsh'), 'npm run recall -- "other" hl-nsh');
  assert.equal(packCommand('brand:check', { folder: '.' }), 'npm run brand:check -- "."');
});
