import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand, readBrands } from '../../../src/brand/load.ts';
import { picturesOf, sizeOf } from '../../../src/brand/pictures.ts';
import { brandStyle } from '../../../src/brand/style.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));
const file = path.join(folder, 'brand.yaml');
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('brands/midshire', folder, { recursive: true });
});

function withChange(from: string | RegExp, to: string): string {
  const before = readFileSync(file, 'utf8');
  const changed = before.replace(from, to);
  assert.notEqual(changed, before);
  writeFileSync(file, changed);
  return readBrand(folder)
    .problems.map(({ line, wrong, instead }) => `${line}: ${wrong} | ${instead}`)
    .join('\n');
}

test('the example pack has no problem', () => {
  assert.deepEqual(readBrand('brands/midshire').problems, []);
});

const faults: [name: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['an id with a space', 'id: midshire', 'id: mid shire', /"id" is not of the right form/],
  ['a nation that is none', 'nation: england', 'nation: cornwall', /"nation" is not one of england/],
  ['no language', 'languages: [en]', 'languages: []', /"languages" is too short/],
  ['a language twice', 'languages: [en]', 'languages: [en, en]', /has a language twice/],
  [
    'a name without the language',
    'languages: [en]',
    'languages: [en, cy]',
    /"name" is missing in the language "cy"/,
  ],
  ['a website without https', 'website: "https', 'website: "http', /"website" is not of the right form/],
  ['a website with javascript', /website: .*/, 'website: "javascript:alert(1)"', /"website"/],
  [
    'a domain with a path',
    '.example" }\nwebsite',
    '.example/x/" }\nwebsite',
    /"domains.en" is not of the right form/,
  ],
  ['a colour name', '"#14304f"', '"navy"', /"colours.light.headerText" is not of the right form.*"#1f3a5f"/],
  ['an e-mail address without a host', 'email: web@midshire.example', 'email: web', /"accessibility.email"/],
  [
    'a picture outside the folder',
    'light: logo.svg',
    'light: ../logo.svg',
    /"logo.light" is not of the right form/,
  ],
  [
    'a security contact that ran out',
    'expires: "2027-10-31"',
    'expires: "2020-01-01"',
    /ran out on 2020-01-01/,
  ],
  ['a security contact for ever', 'expires: "2027-10-31"', 'expires: "2099-01-01"', /more than a year/],
  [
    'a security date that does not exist',
    'expires: "2027-10-31"',
    'expires: "2027-02-30"',
    /not a day that exists/,
  ],
  ['no legal notice', /privacy: .*\n/, '', /"privacy" is missing/],
];

for (const [name, from, to, says] of faults)
  test(`a pack is refused with ${name}`, () => {
    assert.match(withChange(from, to), says);
  });

const hostile: [name: string, svg: string, says: RegExp][] = [
  ['a script', '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>', /holds a script/],
  ['an event handler', '<svg viewBox="0 0 1 1" onload="x()"/>', /holds an event handler/],
  ['a foreignObject', '<svg viewBox="0 0 1 1"><foreignObject/></svg>', /holds a foreignObject/],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>', /holds a document type/],
  [
    'a link out',
    '<svg viewBox="0 0 1 1"><image href="https://x.example/a.png"/></svg>',
    /holds a link to another file/,
  ],
  ['a style that imports', '<svg viewBox="0 0 1 1"><style>@import "x"</style></svg>', /holds an import/],
  ['text', '<svg viewBox="0 0 1 1"><text>Midshire</text></svg>', /holds text/],
  ['no size', '<svg><path d="M0 0"/></svg>', /has no size/],
  [
    'too many bytes',
    `<svg viewBox="0 0 1 1"><path d="${'M0 0'.repeat(30_000)}"/></svg>`,
    /larger than 100 kB/,
  ],
];

for (const [name, svg, says] of hostile)
  test(`a picture is refused with ${name}`, () => {
    writeFileSync(path.join(folder, 'logo.svg'), svg);
    assert.match(
      readBrand(folder)
        .problems.map(({ wrong }) => wrong)
        .join('\n'),
      says,
    );
  });

test('a picture that is a link out of the folder is refused', () => {
  rmSync(path.join(folder, 'logo.svg'));
  symlinkSync(path.resolve('package.json'), path.join(folder, 'logo.svg'));
  assert.match(readBrand(folder).problems[0]?.wrong ?? '', /is a link or a folder/);
});

test('two packs with one id are refused', () => {
  const { problems } = readBrands(['brands/midshire', folder]);
  assert.match(problems[0]?.wrong ?? '', /another pack in this build has the id "midshire" too/);
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
  assert.deepEqual(sizeOf(png, '.png'), { width: 200, height: 60 });
  assert.equal(sizeOf(Buffer.from('no picture'), '.png'), undefined);
});

test('the style of a brand holds nothing but colours', () => {
  const { brand } = readBrand(folder);
  assert.ok(brand);
  const style = brandStyle(brand);
  assert.match(
    style,
    /^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}@media \(prefers-color-scheme:dark\)\{:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\}$/,
  );
});
