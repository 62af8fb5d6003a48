import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTypes, fileExtension, isCompressible } from '../../../src/hosting/content-types.ts';
import { isNotServed, urlPathOf } from '../../../src/hosting/served-files.ts';

test('files for the host cannot be requested, nor a precompressed file by its own name', () => {
  for (const name of [
    ...['_headers', '.assetsignore', '.htaccess', 'web.config', 'staticwebapp.config.json'],
    'index.html.br',
    'a/b.css.gz',
  ])
    assert.ok(isNotServed(name), name);
  for (const name of [
    'index.html',
    'robots.txt',
    '.well-known/security.txt',
    'a/web.config',
    'br',
    'gz.html',
  ])
    assert.equal(isNotServed(name), false, name);
});

test('each file type is compressed unless its format already is', () => {
  const compressed = ['css', 'csv', 'html', 'js', 'json', 'svg', 'txt', 'wasm', 'xml'];
  const packed = ['docx', 'pagefind', 'pdf', 'pf_fragment', 'pf_index', 'pf_meta', 'png'];
  assert.deepEqual(Object.keys(contentTypes).sort(), [...compressed, ...packed].sort());
  for (const extension of compressed) assert.ok(isCompressible(`a.${extension}`), extension);
  for (const extension of [...packed, 'zip', ''])
    assert.equal(isCompressible(`a.${extension}`), false, extension);
  assert.equal(fileExtension('a.b/c'), '');
  assert.equal(fileExtension('page.html.br'), 'br');
});

test('a page is at its folder, an error page at its name', () => {
  for (const [file, address] of [
    ['index.html', '/'],
    ['steps/index.html', '/steps/'],
    ['404.html', '/404.html'],
    ['cy/404.html', '/cy/404.html'],
    ['my-index.html', '/my-index.html'],
    ['a/b.css', '/a/b.css'],
  ] as const)
    assert.equal(urlPathOf(file), address);
});
