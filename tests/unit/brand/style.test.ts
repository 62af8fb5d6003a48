import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { brandStyle } from '../../../src/brand/style.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));

after(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('brands/midshire', folder, { recursive: true });
});

test('the style of a brand contains only colours and font names', () => {
  const { brand } = readBrand(folder);
  assert.ok(brand);
  const style = brandStyle({ ...brand, font: ['Midshire Sans', 'sans-serif'] });
  assert.match(
    style,
    /^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+;--brand-font:"Midshire Sans",sans-serif\}@media screen and \(prefers-color-scheme:dark\)\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}$/,
  );
  assert.doesNotMatch(brandStyle(brand), /font/);
});
