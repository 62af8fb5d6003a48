import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clashingNames, isClutter, isReservedName, nameFault } from '../../../src/files/file-names.ts';
import { meantName } from '../../../src/files/meant-name.ts';

test('the names of devices are reserved, with any ending and in any capitals', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, '¹', '²', '³'];
  const devices = ['con', 'prn', 'aux', 'nul', 'conin$', 'conout$'];
  for (const name of [...devices, ...numbers.flatMap((number) => [`com${number}`, `lpt${number}`])])
    for (const each of [name, name.toUpperCase(), `${name}.md`, `${name}.tar.gz`, `${name} .md`])
      assert.ok(isReservedName(each), each);
  for (const name of ['cone', 'con-1', 'my.con', 'com0', 'com10', 'lpt', 'com', 'null', 'auxiliary.md'])
    assert.equal(isReservedName(name), false, name);
});

test('a name that Windows cannot have is refused with a name that it can', () => {
  const device = 'which Windows keeps for a device';
  const faults: [string, string, string][] = [
    ['con.md', `has the name "con.md", ${device}`, 'another name, like "my-con.md"'],
    ['NUL ', `has the name "NUL ", ${device}`, 'another name, like "my-nul"'],
    ['en ', 'has a name that ends with a space, which Windows takes off', '"en" as its name'],
    ['a.', 'has a name that ends with a full stop, which Windows takes off', '"a" as its name'],
    ['a. .', 'has a name that ends with a full stop, which Windows takes off', '"a" as its name'],
    ...[...'<>:"|?*\\'].map((character): [string, string, string] => [
      `a${character}b`,
      `has ${character} in its name, which Windows does not allow`,
      'a name of small letters, digits and hyphens',
    ]),
    [
      'a\u0007b',
      'has a control character (U+0007) in its name, which Windows does not allow',
      'a name of small letters, digits and hyphens',
    ],
  ];
  for (const [name, what, fix] of faults) assert.deepEqual(nameFault(name), { what, fix }, name);
  for (const name of ['a', 'a b', '.a', ' a', 'Ä-1.md', "it's", 'a#b%c'])
    assert.equal(nameFault(name), undefined, name);
});

test('names that differ in capitals or in how accents are written are one file elsewhere', () => {
  assert.deepEqual(clashingNames(['a', 'b', 'c.md']), []);
  assert.deepEqual(
    clashingNames(['A.md', 'a.md', 'é'.normalize('NFC'), 'é'.normalize('NFD'), 'b']).map(({ name }) => name),
    ['a.md', 'é'.normalize('NFD')],
  );
  const whatOf = (names: string[]) => clashingNames(names)[0]?.fault.what ?? '';
  assert.match(whatOf(['A', 'a']), /^differs from "A" only in capital letters/);
  assert.match(whatOf(['é', 'e\u0301']), /only in how its accents are stored/);
});

test('what systems and editors leave behind is no part of a pack', () => {
  const left = [
    ...['.DS_Store', '._page.md', 'Thumbs.db', 'ehthumbs.db', 'desktop.ini', 'Desktop.ini', '__MACOSX'],
    ...[
      '~$page.docx',
      '.~lock.page.md#',
      '.#page.md',
      '#page.md#',
      'page.md~',
      '.page.md.swp',
      '.page.md.swo',
    ],
    ...['.gitkeep', 'Icon\r', '.Trashes', '.directory', '@eaDir', '.waymark-0b'],
  ];
  for (const name of left) assert.ok(isClutter(name), name);
  for (const name of ['page.md', 'desktop.md', 'thumbs.md', '.page.md', 'page.swpx', 'a~b.md'])
    assert.equal(isClutter(name), false, name);
});

test('a misspelt name is known by what it is near to', () => {
  const folders = ['pages', 'overrides', 'slots'];
  const files = ['brand.yaml', 'tested.json'];
  const meant: [string, string[], string | undefined][] = [
    ...['page', 'Pages', 'pages ', ' PAGES', 'pagess'].map((name): [string, string[], string] => [
      name,
      folders,
      'pages',
    ]),
    ...['override', 'overide', 'overides', 'Overrides'].map((name): [string, string[], string] => [
      name,
      folders,
      'overrides',
    ]),
    ...['slot', 'Slots'].map((name): [string, string[], string] => [name, folders, 'slots']),
    ...['brand.yml', 'Brand.yaml', 'BRAND.YAML', 'brand.yaml.txt', 'brand.yaml ', 'brands.yaml'].map(
      (name): [string, string[], string] => [name, files, 'brand.yaml'],
    ),
    ['Tested.json', files, 'tested.json'],
    ...['pages', 'overrides'].map((name): [string, string[], undefined] => [name, folders, undefined]),
    ...[
      'src',
      'node_modules',
      'packages',
      'images',
      'dist',
      'brands',
      'public',
      '.github',
      'docs',
      'assets',
    ].map((name): [string, string[], undefined] => [name, folders, undefined]),
    ...[
      'package.json',
      'brand.schema.json',
      'README.md',
      'test.json',
      'logo.svg',
      'azure-pipelines.yml',
      'brand',
    ].map((name): [string, string[], undefined] => [name, files, undefined]),
  ];
  for (const [name, known, expected] of meant) assert.equal(meantName(name, known), expected, name);
});
