import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { skipWithout } from '../support/optional-programs.ts';
import { publishedRecords } from './sources.ts';

const folder = 'dist/midshire/paper';
const list = ['L', 'LI', 'Lbl', 'LBody'];
const table = ['Table', 'THead', 'TBody', 'TR', 'TH', 'TD'];
const leaflet = ['H2', 'Div', 'Figure', 'Span', ...list, ...table];
/** Each PDF with its number of pages and what its structure has beside the heading and paragraphs. */
const expected: Record<string, { pages: number; roles: string[] }> = {
  'card.pdf': { pages: 1, roles: ['Div', 'Span'] },
  'card-large.pdf': { pages: 1, roles: ['Div', 'Span'] },
  'leaflet.pdf': { pages: 2, roles: leaflet },
  'leaflet-grey.pdf': { pages: 2, roles: leaflet },
  'leaflet-large.pdf': { pages: 6, roles: leaflet },
  'notes.pdf': { pages: 5, roles: ['H2', 'Div', 'Span', ...list] },
  'notes-large.pdf': { pages: 6, roles: ['H2', 'Div', 'Span', ...list] },
};
const files = Object.keys(expected);

const open = (file: string) =>
  getDocument({ data: new Uint8Array(readFileSync(`${folder}/${file}`)), verbosity: 0 }).promise;
const pagesOf = (pdf: PDFDocumentProxy) =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

async function textOf(file: string): Promise<string> {
  const pages = await pagesOf(await open(file));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const lines = contents.map(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
  );
  return lines.join('\n');
}

interface StructNode {
  role?: string;
  children?: StructNode[];
}

function rolesOf({ role, children = [] }: StructNode): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)];
}

test('these PDFs are published', () => {
  assert.deepEqual(globSync('*.pdf', { cwd: folder }).sort(), files.toSorted());
});

for (const file of files)
  test(`pdf.js: ${file} has its pages, its structure, a neutral title and its language`, async () => {
    assert.match(readFileSync(`${folder}/${file}`, 'latin1'), /pdfuaid:part>1</, 'it claims PDF/UA-1');
    const pdf = await open(file);
    const trees = await Promise.all((await pagesOf(pdf)).map((page) => page.getStructTree()));
    const roles = new Set(trees.flatMap((tree) => rolesOf(tree as StructNode)));
    const wanted = expected[file];
    assert.equal(pdf.numPages, wanted?.pages);
    assert.deepEqual([...roles].sort(), ['Root', 'Document', 'H1', 'P', ...(wanted?.roles ?? [])].sort());
    const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
    assert.equal(info['Title'], 'Midshire information');
    assert.equal(info['Language'], 'en-GB');
  });

test('pdftotext and pdf.js read the same words', { skip: skipWithout('pdftotext') }, async () => {
  // pdf.js has spaces around the stroke of a page number.
  const words = (text: string) => text.replaceAll(' / ', '/').split(/\s+/).filter(Boolean).sort();
  for (const file of files) {
    const text = execFileSync('pdftotext', [`${folder}/${file}`, '-'], { encoding: 'utf8' });
    assert.deepEqual(words(text), words(await textOf(file)), file);
  }
});

test('the leaflet has each number with its name', async () => {
  const text = (await textOf('leaflet.pdf')).replaceAll(/\s+/g, ' ');
  const printed = ['nsh', 'paladin', 'refuge', 'vs', 'sam', 'childline', 'rapeew'];
  const services = publishedRecords('services') as {
    id: string;
    name: { en: string };
    phone: { say: string };
  }[];
  for (const id of printed) {
    const service = services.find((each) => each.id === `hl-${id}`);
    assert.ok(service && text.includes(`${service.phone.say} ${service.name.en}`), id);
  }
});

test('a code reader finds the address of the site on the printed leaflet', {
  skip: skipWithout('pdftoppm'),
}, async () => {
  for (const [file, page] of [
    ['leaflet.pdf', 1],
    ['leaflet-grey.pdf', 1],
    ['leaflet-large.pdf', 6],
  ] as const) {
    const only = ['-f', `${page}`, '-l', `${page}`];
    const picture = execFileSync('pdftoppm', ['-r', '150', '-png', ...only, `${folder}/${file}`], {
      maxBuffer: 2 ** 26,
      stdio: 'pipe',
    });
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    assert.equal(found?.data, 'https://information.midshire.example/', file);
  }
});

test('a page of the grey leaflet has no colour', { skip: skipWithout('pdftoppm') }, async () => {
  const isGrey = async (file: string) => {
    const page = ['-r', '40', '-png', '-f', '1', '-l', '1', `${folder}/${file}`];
    const { data } = await sharp(execFileSync('pdftoppm', page, { stdio: 'pipe' }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.every((value, index) => value === data[index - (index % 3)]);
  };
  assert.equal(await isGrey('leaflet-grey.pdf'), true);
  assert.equal(await isGrey('leaflet.pdf'), false);
});

test('qpdf: no fault, and a catalog with the language, the title and the structure', {
  skip: skipWithout('qpdf'),
}, () => {
  const run = (...args: string[]) => spawnSync('qpdf', args, { encoding: 'utf8' });
  for (const file of files) {
    const check = run('--check', `${folder}/${file}`);
    assert.deepEqual([check.status, check.stderr], [0, ''], file);
    const [, objects] = JSON.parse(run('--json=2', `${folder}/${file}`).stdout).qpdf;
    const catalog = objects[`obj:${objects.trailer.value['/Root']}`].value;
    assert.equal(catalog['/Lang'], 'u:en-GB');
    assert.equal(catalog['/MarkInfo']['/Marked'], true);
    assert.equal(catalog['/ViewerPreferences']['/DisplayDocTitle'], true);
    assert.equal(objects[`obj:${catalog['/StructTreeRoot']}`].value['/Type'], '/StructTreeRoot');
  }
});

test('pdfinfo: tagged, A4, without script, form or lock', { skip: skipWithout('pdfinfo') }, () => {
  for (const file of files) {
    const text = execFileSync('pdfinfo', [`${folder}/${file}`], { encoding: 'utf8', stdio: 'pipe' });
    const info = Object.fromEntries(text.split('\n').map((line) => line.split(/: +/)));
    assert.deepEqual(
      ['Tagged', 'JavaScript', 'Form', 'Encrypted', 'Page size'].map((key) => info[key]),
      ['yes', 'no', 'none', 'no', '595.276 x 841.89 pts (A4)'],
      file,
    );
  }
});
