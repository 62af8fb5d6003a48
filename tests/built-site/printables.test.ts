import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { paletteOf } from '../../src/features/print/palette.ts';
import { renderPdf } from '../../src/features/print/render-pdf.ts';
import { renderPrintables } from '../../src/features/print/render-printables.ts';
import { printablesOf } from '../../src/site/view-models/printables.ts';
import { siteFolder } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const exampleSite = loadExampleSite();
const pdfs = printablesOf(exampleSite)
  .filter(({ format }) => format === 'pdf')
  .map(({ path }) => path);

function resolveFile(address: string): string {
  return path.join(siteFolder, address);
}

/** The text of each page. */
async function readPages(content: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages;
}

/** The numbers of the pack, by hand from its brand.yaml. */
const packNumbers = [
  ...['02079460101', '02079460160', '1800102079460101', '02079460110', '1800102079460110'],
  ...['08081570120', '1800108081570120'],
];

/** Groups of digits that could be dialled. */
const diallablePattern = /(?<![\d.,/-])(?:18001[ \u00A0])?\d[\d \u00A0]{1,14}\d(?![\d-])/g;

function unknownNumbers(text: string): string[] {
  const services = exampleSite.facts.published('services');
  const known = new Set([
    ...services
      .flatMap(({ phone, textphone, pressWhenAsked }) => [phone?.digits, textphone?.digits, pressWhenAsked])
      .filter(Boolean),
    ...packNumbers,
  ]);
  // Opening hours, dates and page numbers cannot be dialled.
  const plain = text.replaceAll(
    /\d{1,2}(?::\d\d)?[ap]m|\d{1,2}[ \u00A0]\p{L}+[ \u00A0]\d{4}|^\d+ \/ \d+$/gmu,
    '',
  );
  return [...plain.matchAll(diallablePattern)]
    .map(([group]) => group.replaceAll(/\D/g, ''))
    .filter((group) => !known.has(group));
}

test('every number on paper is the number of a published record or of the pack', async () => {
  for (const address of pdfs) {
    const pages = await readPages(readFileSync(resolveFile(address)));
    assert.deepEqual(unknownNumbers(pages.join('\n')), [], address);
    assert.match(pages.join('\n'), /999/);
  }
  assert.deepEqual(unknownNumbers('Call 0808 802 0301 now'), ['08088020301'], 'a wrong digit is seen');
});

test('the leaflet has two sides, and names the publisher and where to read on', async () => {
  for (const file of ['leaflet', 'leaflet-grey']) {
    const pages = await readPages(readFileSync(resolveFile(`/paper/${file}.pdf`)));
    assert.equal(pages.length, 2, file);
    assert.match(pages[0] ?? '', /Midshire Police\s+Advice centre/);
    assert.match(pages[0] ?? '', /information\.midshire\.example/);
    assert.match(pages[1] ?? '', /Published by Midshire Police/);
  }
});

test('an address is copied from the leaflet as it is typed', async () => {
  const text = (await readPages(readFileSync(resolveFile('/paper/leaflet.pdf')))).join('\n');
  assert.doesNotMatch(text, /[\u200B\u2060\u00AD]/);
  assert.match(text, /www\.midshire\.example\/report\n/);
});

test('the card does not reveal its subject, and has a reading order', async () => {
  for (const file of ['card', 'card-large']) {
    const content = readFileSync(resolveFile(`/paper/${file}.pdf`));
    const pages = await readPages(content);
    assert.doesNotMatch(pages.join(), /stalk|harass|police|victim|abuse|helpline|https?:|\.example/i);
    const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    assert.ok((tree.match(/"role":"P"/g) ?? []).length < 12, 'the other cards are no part of the structure');
  }
});

test('large print has at least 18 points, except for page numbers and headings', async () => {
  for (const name of ['notes', 'card', 'leaflet']) {
    const data = new Uint8Array(readFileSync(resolveFile(`/paper/${name}-large.pdf`)));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const letters = items.flatMap((item) => ('str' in item ? [[item.height, item.str.length] as const] : []));
    const count = (from: number) =>
      letters.reduce((sum, [height, length]) => sum + (height >= from ? length : 0), 0);
    assert.ok(count(17.9) > 0.9 * count(0), name);
  }
});

test('the same site gives the same bytes', async () => {
  const [first, second] = [await renderPrintables(exampleSite), await renderPrintables(exampleSite)];
  for (const [index, { address, content }] of first.entries()) {
    assert.ok(second[index]?.content.equals(content), address);
    assert.ok(readFileSync(resolveFile(address)).equals(content), `${address} of the build`);
  }
});

test('text with markup characters of the layout language stays text', async () => {
  const data = {
    heading: '#pagebreak() $x$ [a] @b <c> *d*',
    cut: '#read("/etc/passwd")',
    items: [
      ['a', '1'],
      ['b', '2'],
    ],
    silent: '',
    draft: '',
    publisher: { palette: paletteOf(exampleSite, false) },
  };
  const content = renderPdf({
    layout: 'card',
    language: 'en-GB',
    isLarge: false,
    isGrey: false,
    title: 'A',
    data,
  });
  const pages = await readPages(content);
  assert.match(pages.join(), /#pagebreak\(\) \$x\$ \[a\] @b <c> \*d\*/);
  assert.match(pages.join(), /#read\("\/etc\/passwd"\)/);
});

test('the document contains the fields and its language, but no name or time', () => {
  const file = resolveFile('/paper/notes.docx');
  const readEntry = (name: string) => execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' });
  const text = readEntry('word/document.xml');
  assert.match(text, /Their exact words/);
  assert.match(text, /w:val="Heading1"/);
  assert.match(readEntry('word/styles.xml'), /w:lang w:val="en-GB"/);
  const properties = readEntry('docProps/core.xml');
  assert.match(properties, /<dc:title>Midshire information</);
  assert.doesNotMatch(properties, /creator|modified|created|20\d\d-/i);
});
