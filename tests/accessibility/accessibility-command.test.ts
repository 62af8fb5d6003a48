import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Report } from '../../src/accessibility/index.ts';

let folder = '';
const inFolder = (name: string) => path.join(folder, name);

before(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-pages-'));
  cpSync('tests/fixtures/accessibility/correct/heron.html', inFolder('nested/deep/heron.html'), {
    recursive: true,
  });
});
after(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would. */
function runAccessibility(...words: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/accessibility.ts', ...words]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

/** Breaks the page that the folder holds. */
function removeTitle(): void {
  const file = inFolder('nested/deep/heron.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<title>.*?<\/title>/, '<title></title>'));
}

const axeOnly = ['--engine', 'axe-core'];

test('a folder that is not ours passes, and its report says what looked', async () => {
  const { status, output } = await runAccessibility(folder, '--json', inFolder('report.json'), ...axeOnly);
  assert.equal(status, 0, output);
  assert.match(output, /1 pages, 0 failures/);
  const report = JSON.parse(readFileSync(inFolder('report.json'), 'utf8')) as Report;
  assert.deepEqual(report.pages, ['nested/deep/heron.html']);
  assert.deepEqual(
    report.engines.map(({ name }) => name),
    ['axe-core'],
  );
});

test('a failure ends with status 1 and says where, what and how to mend it', async () => {
  removeTitle();
  const { status, output } = await runAccessibility(folder, '--json', inFolder('report.json'), ...axeOnly);
  assert.equal(status, 1);
  assert.match(output, /✖ axe-core: document-title, WCAG 2\.4\.2/);
  const report = JSON.parse(readFileSync(inFolder('report.json'), 'utf8')) as Report;
  const found = report.findings.find(({ outcome }) => outcome === 'fail');
  assert.deepEqual(
    { ...found, fix: found?.fix !== '', snippet: found?.snippet !== '', message: found?.message !== '' },
    {
      page: 'nested/deep/heron.html',
      rule: 'document-title',
      engine: 'axe-core',
      wcag: ['2.4.2'],
      selector: 'html',
      snippet: true,
      message: true,
      fix: true,
      outcome: 'fail',
      settings: ['wide-light', 'wide-dark', 'narrow-dark', 'narrow-light'],
    },
  );
});

test('an exception covers a failure, and one that matches nothing fails the run', async () => {
  const entry = { rule: 'document-title', selector: 'html', reason: 'known', link: 'https://example.org/1' };
  writeFileSync(inFolder('known.json'), JSON.stringify([entry]));
  const covered = await runAccessibility(folder, '--exceptions', inFolder('known.json'), ...axeOnly);
  assert.equal(covered.status, 0, covered.output);
  assert.match(covered.output, /1 under exceptions/);
  writeFileSync(inFolder('known.json'), JSON.stringify([entry, { ...entry, selector: '#gone' }]));
  const unused = await runAccessibility(folder, '--exceptions', inFolder('known.json'), ...axeOnly);
  assert.equal(unused.status, 1);
  assert.match(unused.output, /The exception for document-title at #gone matches nothing/);
});

test('results go into the pack that is named, wherever it lies', async () => {
  const pack = inFolder('a pack');
  const pages = inFolder('pages/midshire');
  cpSync('brands/midshire', pack, { recursive: true });
  cpSync('tests/fixtures/accessibility/correct/heron.html', path.join(pages, 'heron.html'), {
    recursive: true,
  });
  const before = readFileSync('brands/midshire/tested.json', 'utf8');
  const { status, output } = await runAccessibility(pages, '--record', pack);
  assert.equal(status, 0, output);
  assert.equal(JSON.parse(readFileSync(path.join(pack, 'tested.json'), 'utf8')).pages, 1);
  assert.match(readFileSync(`${pages}.accessibility.jsonld`, 'utf8'), /"@id": "heron\.html"/);
  assert.equal(readFileSync('brands/midshire/tested.json', 'utf8'), before);
});

test('mistakes of a person are answered in words, all at once', async () => {
  writeFileSync(inFolder('known.json'), JSON.stringify([{ rule: 'x' }]));
  const empty = mkdtempSync(path.join(os.tmpdir(), 'waymark-none-'));
  for (const [words, expected] of [
    [[], /needs a folder of HTML/],
    [[inFolder('nowhere'), empty], /no folder .*nowhere[\s\S]*no HTML file in/],
    [[folder, '--engine', 'ax'], /There is no engine ax\. There are axe-core/],
    [[folder, '--exceptions', inFolder('known.json')], /needs "selector"[\s\S]*needs "link"/],
    [[folder, '--record'], /'--record <value>' argument missing/],
    [[folder, '--record', empty], /this folder is not a brand pack/],
    [[folder, '--record', 'brands/midshire', ...axeOnly], /leave --engine out/],
    [[folder, folder, '--record', 'brands/midshire'], /once for each folder of pages/],
    [[folder, '--rules'], /--json/],
  ] as const) {
    const { status, output } = await runAccessibility(...words);
    assert.equal(status, 1, output);
    assert.match(output, expected);
    assert.doesNotMatch(output, /\n\s+at /);
  }
  rmSync(empty, { recursive: true });
});
