import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand, readBrands } from '../../../src/brand/lint/read-brands.ts';
import { imageSize, picturesOf } from '../../../src/brand/pictures.ts';
import { brandStyle } from '../../../src/brand/style.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('brands/midshire', folder, { recursive: true });
});

test('the example pack has no problem', () => {
  assert.deepEqual(readBrand('brands/midshire').problems, []);
});

test('two packs with one id are refused', () => {
  const { problems } = readBrands(['brands/midshire', folder]);
  assert.match(problems[0]?.message ?? '', /another pack in this build has the id "midshire" too/);
});

test('a picture is published under a name that changes with its content', () => {
  const { brand } = readBrand(folder);
  assert.ok(brand);
  const before = picturesOf(brand).logo;
  assert.match(before.address, /^\/assets\/logo\.[0-9a-f]{12}\.svg$/);
  assert.deepEqual([before.width, before.height], [48, 48]);
  writeFileSync(path.join(folder, 'logo.svg'), '<svg viewBox="0 0 200 60"/>');
  const after_ = picturesOf(brand).logo;
  assert.notEqual(after_.address, before.address);
  assert.deepEqual([after_.width, after_.height], [200, 60]);
});

test('the size of a PNG is read from its header', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000c80000003c08', 'hex');
  assert.deepEqual(imageSize(png, '.png'), { width: 200, height: 60 });
  assert.equal(imageSize(Buffer.from('no picture'), '.png'), undefined);
});

test('the style of a brand holds nothing but colours and names of fonts', () => {
  const { brand } = readBrand(folder);
  assert.ok(brand);
  const style = brandStyle({ ...brand, font: ['Midshire Sans', 'sans-serif'] });
  assert.match(
    style,
    /^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+;--brand-font:"Midshire Sans",sans-serif\}@media \(prefers-color-scheme:dark\)\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}$/,
  );
  assert.doesNotMatch(brandStyle(brand), /font/);
});

test('what is late by less than 30 days, or over, is a warning and no more', () => {
  const { brand, problems } = readBrand('tests/fixtures/brands/base', { today: '2027-05-20' });
  assert.ok(brand);
  assert.deepEqual(
    problems.map(({ message, level }) => [message, level]),
    [
      ['"Northgate Advocacy" had to be checked again by 2027-05-02', 'warning'],
      ['this alert ended on 2026-12-26', 'warning'],
      ['the accessibility statement promised to mend this by 2027-05-10', 'warning'],
    ],
  );
  const later = { today: '2027-08-01' };
  assert.equal(readBrand('tests/fixtures/brands/base', later).brand, undefined);
  assert.ok(readBrand('tests/fixtures/brands/base', { ...later, allowOverdue: true }).brand);
});
