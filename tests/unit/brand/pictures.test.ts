import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { imageSize, picturesOf } from '../../../src/brand/pictures.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));

after(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('brands/midshire', folder, { recursive: true });
});

test('a picture’s published file name changes with its content', () => {
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
