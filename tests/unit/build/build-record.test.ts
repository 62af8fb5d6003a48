import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findCurrentSite, hashInputs, writeBuildRecord } from '../../../src/build/build-record.ts';

const projectRoot = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-record-'));
  process.chdir(folder);
  for (const name of ['content', 'public', 'src', 'brands/a', 'brands/b', 'dist/a'])
    mkdirSync(name, { recursive: true });
  for (const name of [
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'content/x',
    'brands/a/brand.yaml',
  ])
    writeFileSync(name, name);
  writeBuildRecord('dist/a', 'brands/a', hashInputs('brands/a') ?? assert.fail());
});
afterEach(() => {
  process.chdir(projectRoot);
  rmSync(folder, { recursive: true, force: true });
});

const isCurrent = () => findCurrentSite('brands/a', 'dist') === path.join('dist', 'a');

test('a site is current until one of its inputs changes', () => {
  assert.ok(isCurrent());
  for (const name of [
    'content/x',
    'brands/a/brand.yaml',
    'package-lock.json',
    'src/new.ts',
    'public/new.png',
  ]) {
    writeFileSync(name, 'changed');
    assert.ok(!isCurrent(), name);
    writeBuildRecord('dist/a', 'brands/a', hashInputs('brands/a') ?? assert.fail());
  }
  rmSync('src/new.ts');
  assert.ok(!isCurrent(), 'a deleted file');
});

test('another pack, a README or a touched file change nothing', () => {
  writeFileSync('brands/b/brand.yaml', 'new');
  writeFileSync('README.md', 'new');
  writeFileSync('content/x', 'content/x');
  assert.ok(isCurrent());
});

test('a site that another build replaced is not current', () => {
  cpSync('dist/a', 'dist/new', { recursive: true });
  rmSync('dist/a', { recursive: true });
  assert.ok(!isCurrent(), 'a deleted site');
  mkdirSync('dist/a2');
  renameSync('dist/new', 'dist/a');
  assert.ok(!isCurrent(), 'another site');
});

test('the site of one pack is not the site of another', () => {
  assert.equal(findCurrentSite('brands/b', 'dist'), undefined);
  assert.equal(findCurrentSite('brands/a', 'elsewhere'), undefined);
});

test('tomorrow’s inputs are not today’s', () => {
  const day = (date: string) => hashInputs('brands/a', new Date(date));
  assert.notEqual(day('2026-11-28T12:00'), day('2026-11-29T12:00'));
  assert.equal(day('2026-11-28T01:00'), day('2026-11-28T23:00'));
});

test('of a pack at the root of a project, packages, output and dot folders are no inputs, and its pages are', () => {
  for (const name of ['project/node_modules/x', 'project/dist', 'project/.waymark', 'project/pages/en'])
    mkdirSync(name, { recursive: true });
  writeFileSync('project/brand.yaml', '');
  const before = hashInputs('project');
  for (const name of ['node_modules/x/index.js', 'dist/index.html', '.waymark/cache', '.hidden'])
    writeFileSync(path.join('project', name), 'x');
  assert.equal(hashInputs('project'), before);
  for (const name of ['pages/en/a.md', 'logo.svg']) {
    const earlier = hashInputs('project');
    writeFileSync(path.join('project', name), 'x');
    assert.notEqual(hashInputs('project'), earlier, name);
  }
});
