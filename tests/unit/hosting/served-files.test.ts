import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { escapeXml } from '../../../src/files/escape-xml.ts';
import { contentTypes, fileExtension, isCompressible } from '../../../src/hosting/content-types.ts';
import { hostConfigFiles } from '../../../src/hosting/host-registry.ts';
import {
  htmlFiles,
  isNotServed,
  isPrecompressed,
  readServedPages,
  servedFiles,
  urlPathOf,
} from '../../../src/hosting/served-files.ts';
import { listFiles } from '../../../src/runtime/list-files.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-files-'));
after(() => rmSync(folder, { recursive: true }));

test('files for the host cannot be requested, nor a precompressed file by its own name', () => {
  for (const name of [...hostConfigFiles, 'index.html.br', 'a/b.css.gz']) assert.ok(isNotServed(name), name);
  for (const name of [
    'index.html',
    'robots.txt',
    '.well-known/security.txt',
    'a/web.config',
    'br',
    'gz.html',
    'a.br.html',
    'a.gz.txt',
    'abr',
    'x/_headers',
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
  assert.equal(fileExtension('a.PDF'), '');
  assert.equal(fileExtension('.htaccess'), 'htaccess');
  assert.equal(fileExtension('page.html.br'), 'br');
});

test('a page is at its folder, an error page at its name', () => {
  for (const [file, address] of [
    ['index.html', '/'],
    ['steps/index.html', '/steps/'],
    ['404.html', '/404.html'],
    ['cy/404.html', '/cy/404.html'],
    ['my-index.html', '/my-index.html'],
    ['index.html.br', '/index.html.br'],
    ['a/b.css', '/a/b.css'],
  ] as const)
    assert.equal(urlPathOf(file), address);
});

test('the files of a site are listed with forward slashes, sorted, and the pages are read', () => {
  mkdirSync(path.join(folder, 'b', 'html'), { recursive: true });
  for (const file of ['c.css', 'b/index.html', 'b/html/page.html.br', 'a.html', '_headers'])
    writeFileSync(path.join(folder, file), `Content of ${file}`);
  const listed = ['_headers', 'a.html', 'b/html/page.html.br', 'b/index.html', 'c.css'];
  assert.deepEqual(listFiles(folder), listed);
  assert.deepEqual(htmlFiles(folder), ['a.html', 'b/index.html']);
  assert.deepEqual(servedFiles(folder), ['a.html', 'b/index.html', 'c.css']);
  assert.deepEqual(listed.filter(isPrecompressed), ['b/html/page.html.br']);
  assert.deepEqual(readServedPages(folder), [
    { address: '/a.html', html: 'Content of a.html' },
    { address: '/b/', html: 'Content of b/index.html' },
  ]);
});

test('every character with a meaning in XML is escaped', () => {
  assert.equal(escapeXml('a & b < c > d "e" & f'), 'a &amp; b &lt; c &gt; d &quot;e&quot; &amp; f');
});
