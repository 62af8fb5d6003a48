import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import type { BrowserTrace } from '../../src/content/browser-traces.ts';
import { siteFolder } from '../support/simulated-web.ts';
import { browserTraces, visitAndScan } from './profile-traces.ts';
import { decompressMozLz4, scanProfile, undocumentedFindings } from './scan-profile.ts';

test('the guide for testers and the page for visitors list the same traces, in the same words', () => {
  const table = [...readFileSync('BENCHMARKS.md', 'utf8').matchAll(/^\| (.+?) \| .* \| .* \| .* \|$/gm)];
  const page = load(readFileSync(`${siteFolder}/using/index.html`, 'utf8'));
  const items = page('main li').toArray();
  const shown = items.map((item) => page(item).text().trim());
  const words = browserTraces.map((remnant) => remnant.words['en'] ?? '');
  assert.ok(words.length > 3);
  for (const description of words) assert.ok(shown.includes(description), `the page: ${description}`);
  assert.deepEqual(
    table.map(([line]) => line).filter((line) => words.some((description) => line.includes(description))),
    browserTraces.map(markdownRow),
  );
});

/** The table row of a browser trace. */
function markdownRow({ words, files }: BrowserTrace): string {
  const cells = [files.Chromium, files.Firefox, files.WebKit].map(
    (names) => names.map((name) => `\`${name}\``).join(', ') || '–',
  );
  return `| ${words['en']} | ${cells.join(' | ')} |`;
}

test('Chromium stores only documented traces of a short visit', async () => {
  const { finds } = await visitAndScan('Chromium', ['', 'calls/']);
  assert.deepEqual(undocumentedFindings(finds, 'Chromium', browserTraces), []);
  assert.ok(finds.some(({ file, kind }) => file === 'Default/History' && kind === 'address'));
});

test('a word of a title is found as the title, and the same word elsewhere as itself', () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-remains-'));
  try {
    const tokens = [
      { kind: 'own title', text: 'A wren at the gate' },
      { kind: 'words', text: 'wren' },
    ];
    writeFileSync(path.join(profile, 'title'), Buffer.from('1 A wren at the gate 2', 'utf16le'));
    writeFileSync(path.join(profile, 'both'), 'A wren at the gate, and a wren');
    assert.deepEqual(
      scanProfile(profile, tokens).map(({ file, kind }) => `${file}: ${kind}`),
      ['both: own title', 'both: words', 'title: own title'],
    );
  } finally {
    rmSync(profile, { recursive: true });
  }
});

test('text is found in every encoding in which a browser stores it', () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-remains-'));
  try {
    const packed = Buffer.concat([
      Buffer.from('mozLz40\0'),
      Buffer.from([17, 0, 0, 0, 0x44]),
      Buffer.from('wren'),
      Buffer.from([4, 0, 0x50]),
      Buffer.from('-gate'),
    ]);
    assert.equal(decompressMozLz4(packed).toString(), 'wrenwrenwren-gate');
    mkdirSync(path.join(profile, 'storage', 'wren-gate'), { recursive: true });
    writeFileSync(path.join(profile, 'plain'), 'a wren-gate');
    writeFileSync(path.join(profile, 'wide'), Buffer.from('wren-gate', 'utf16le'));
    writeFileSync(path.join(profile, 'packed.gz'), gzipSync('wren-gate'));
    writeFileSync(path.join(profile, 'session.jsonlz4'), packed);
    writeFileSync(path.join(profile, 'other'), 'wren gate');
    const finds = scanProfile(profile, [{ kind: 'typed', text: 'wren-gate' }]);
    assert.deepEqual(finds.map(({ file }) => file).sort(), [
      'packed.gz',
      'plain',
      'session.jsonlz4',
      'storage/wren-gate',
      'wide',
    ]);
    assert.equal(undocumentedFindings(finds, 'Firefox', browserTraces).length, 5);
  } finally {
    rmSync(profile, { recursive: true });
  }
});
