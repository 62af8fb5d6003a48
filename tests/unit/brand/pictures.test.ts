import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { cleanPicture, picturesOf } from '../../../src/brand/pictures.ts';

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
  writeFileSync(
    path.join(folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path d="M0 0h9v9z"/></svg>',
  );
  const after_ = picturesOf(brand).logo;
  assert.notEqual(after_.address, before.address);
  assert.deepEqual([after_.width, after_.height], [200, 60]);
});

test('a picture is published as it is drawn anew, without what else the file says', () => {
  writeFileSync(
    path.join(folder, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- by A. Person --><path d="M0 0h9v9z"/></svg>',
  );
  const { brand } = readBrand(folder);
  assert.ok(brand);
  const { address, bytes } = picturesOf(brand).logo;
  assert.equal(
    bytes.toString(),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="512" height="512"><path d="M0 0h9v9z"/></svg>\n',
  );
  assert.ok(address.includes(createHash('sha256').update(bytes).digest('hex').slice(0, 12)));
});

test('text in another encoding is a fault, by the extension of the name', () => {
  const latin = Buffer.from('<svg>\xff</svg>', 'latin1');
  assert.deepEqual(
    cleanPicture('a.svg', latin).faults.map(({ what }) => what),
    ['text that is not in UTF-8'],
  );
  assert.deepEqual(
    cleanPicture('a.png', latin).faults.map(({ what }) => what),
    ['something else than a PNG'],
  );
});
