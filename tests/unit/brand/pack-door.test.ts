import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { allPackFolders, isPackFolder } from '../../../src/brand/all-packs.ts';
import type { Brand } from '../../../src/brand/brand-schema.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { listLocalFiles } from '../../../src/brand/overrides/local-files.ts';
import { picturesOf } from '../../../src/brand/pictures.ts';
import { readAnswersFile } from '../../../src/brand/scaffold/answers-file.ts';
import { writePack } from '../../../src/brand/scaffold/pack-folder.ts';
import { readLockfile } from '../../../src/site/upgrade/brand-lockfile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-door-'));
const pack = path.join(folder, 'pack');
const place = (name: string) => path.join(pack, name);
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(pack, { recursive: true, force: true });
  cpSync('tests/fixtures/brands/base', pack, { recursive: true });
});
const report = () =>
  readBrand(pack, { today: '2026-12-01' }).diagnostics.map(
    ({ file, message, fix }) => `${path.relative(pack, file)}: ${message} | ${fix}`,
  );
const isWindows = process.platform === 'win32';
const makePipe = (name: string) => {
  rmSync(place(name), { force: true });
  mkdirSync(path.dirname(place(name)), { recursive: true });
  assert.equal(spawnSync('mkfifo', [place(name)]).status, 0);
};
const plain = 'a plain file with the same content';

test('no pipe in a pack is waited for', { skip: isWindows }, () => {
  const { brand } = readBrand(pack, { today: '2026-12-01' });
  assert.ok(brand);
  makePipe('logo.svg');
  assert.deepEqual(report(), [`brand.yaml: logo.svg is a pipe, which is read for ever | ${plain}`]);
  assert.throws(() => picturesOf(brand), /this is a pipe/);
  makePipe('tested.json');
  assert.match(
    report()[1] ?? '',
    /^tested\.json: this record .* cannot be used: it is a pipe, which is read/,
  );
  makePipe('checked.json');
  assert.equal(readLockfile(pack).diagnostics[0]?.message, 'this is a pipe, which is read for ever');
  makePipe('pages/en/a/b.md');
  assert.equal(
    listLocalFiles({ ...brand, folder: pack } as Brand, 'pages').diagnostics[0]?.message,
    'this is a pipe, which is read for ever',
  );
  makePipe('brand.yaml');
  assert.equal(report()[0], `brand.yaml: this is a pipe, which is read for ever | ${plain}`);
  assert.equal(
    readAnswersFile(place('brand.yaml'), 'keys').diagnostics[0]?.message,
    'this is a pipe, which is read for ever',
  );
});

test('no file of a pack is a link, least of all to what has no end', { skip: isWindows }, () => {
  for (const name of ['tested.json', 'checked.json']) symlinkSync('/dev/zero', place(name));
  assert.match(report()[0] ?? '', /^tested\.json: this record .* cannot be used: it is a link/);
  assert.equal(readLockfile(pack).diagnostics[0]?.message, 'this is a link');
  rmSync(place('brand.yaml'));
  symlinkSync('/dev/zero', place('brand.yaml'));
  assert.equal(report()[0], 'brand.yaml: this is a link | a copy of the file itself');
});

test('misspelt and impossible names in a pack are all told at once', { skip: isWindows }, () => {
  for (const name of ['page', 'overide', 'Slots', 'images', 'node_modules']) mkdirSync(place(name));
  for (const name of ['.DS_Store', '~$brand.yaml', 'brand.yml', 'con.svg', 'Logo.svg', 'package.json'])
    writeFileSync(place(name), '');
  assert.deepEqual(report(), [
    'Slots: this is not read, because its name is "Slots" | "slots" as its name',
    'brand.yml: this is not read, because its name is "brand.yml" | "brand.yaml" as its name',
    'con.svg: this has the name "con.svg", which Windows keeps for a device | another name, like "my-con.svg"',
    'logo.svg: this differs from "Logo.svg" only in capital letters, and both are one file on Windows or macOS | one of the two, or another name',
    'overide: this is not read, because its name is "overide" | "overrides" as its name',
    'page: this is not read, because its name is "page" | "pages" as its name',
  ]);
});

test('a pack whose brand.yaml is misspelt is still a pack, and says so', () => {
  for (const name of ['Brand.yml', 'brand.yml', 'brand.yaml.txt']) {
    renameSync(place('brand.yaml'), place(name));
    assert.deepEqual(report(), [
      `: this folder is not a brand pack: it has no brand.yaml | "brand.yaml" as the name of "${name}"`,
    ]);
    assert.equal(isPackFolder(pack), true);
    renameSync(place(name), place('brand.yaml'));
  }
});

test('a brand.yaml that is a broken link is not passed over', { skip: isWindows }, () => {
  const project = path.join(folder, 'project');
  mkdirSync(path.join(project, 'brands', 'one'), { recursive: true });
  symlinkSync('gone', path.join(project, 'brands', 'one', 'brand.yaml'));
  assert.deepEqual(allPackFolders(project), [path.join(project, 'brands', 'one')]);
});

test('a picture is found by its exact name, and another one is suggested', () => {
  renameSync(place('logo.svg'), place('LOGO.svg'));
  assert.deepEqual(report(), [
    'brand.yaml: logo.svg is not in the folder of the pack | "logo.svg" as the name of "LOGO.svg"',
  ]);
  renameSync(place('LOGO.svg'), place('logos.svg'));
  assert.deepEqual(report(), ['brand.yaml: logo.svg is not in the folder of the pack | "logos.svg"']);
});

test('pictures beside the answers come through the same door', { skip: isWindows }, () => {
  const [draft, answers] = [path.join(folder, 'draft'), path.join(folder, 'answers')];
  for (const each of [draft, answers]) mkdirSync(each);
  symlinkSync('/etc/hostname', path.join(answers, 'logo.svg'));
  const data = {
    name: { en: 'A' },
    logo: { light: 'logo.svg', dark: 'logo-dark.svg' },
    favicon: 'favicon.svg',
  };
  assert.deepEqual(writePack(draft, { data, example: data }, answers), [
    { file: path.join(answers, 'logo.svg'), message: 'this is a link', fix: 'a copy of the file itself' },
  ]);
});

test('a missing file of answers says what it would hold', () => {
  assert.deepEqual(readAnswersFile(place('gone.yaml'), 'text, from and until').diagnostics, [
    {
      file: place('gone.yaml'),
      message: 'there is no such file',
      fix: 'the path of a file with text, from and until',
    },
  ]);
});
