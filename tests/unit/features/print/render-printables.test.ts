import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { load } from 'cheerio';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPrintables } from '../../../../src/features/print/render-printables.ts';
import { readInputs } from '../../../../src/site/inputs.ts';
import { createSites } from '../../../../src/site/site.ts';

const [site] = createSites(readInputs(['brands/midshire']));
assert.ok(site);
const { t } = site;
const files = new Map((await renderPrintables(site)).map(({ address, content }) => [address, content]));

// The complete content of each printable, in order, by message key. Independent of the code, so that anything missing or added is
// a difference.
const numbers = [
  [t('card.now'), '999'],
  [t('card.later'), '101'],
  [t('card.talk'), '0808 802 0300'],
  [t('card.always'), '08 08 16 89 111'],
  [t('card.always'), '116 123'],
].map((line) => line.join(': '));
const silent = t('card.silent', { number: '999', code: '55' });
const card = [...numbers, silent];
const fields = [
  `${t('entry.date')}. ${t('entry.time')}`,
  ...['where', 'what', 'words', 'who', 'proof', 'told', 'felt'].map((field) => t(`entry.${field}`)),
];
const entries = Array.from({ length: 4 }, () => [t('log.entry'), ...fields]).flat();
const intro = ['log.title', 'log.intro', 'log.about'].map((key) => t(key));
const keep = ['log.keep', 'log.keep-friend', 'log.keep-not', 'log.keep-court'].map((key) => t(key));
const write = [
  t('log.what'),
  ...['date', 'time', 'where', 'what', 'words', 'who', 'proof', 'told', 'felt'].map((field) =>
    t(`entry.${field}`),
  ),
];
const call = [t('log.call'), ...numbers];
const always = t('hours.always');
const papers: Record<string, string[]> = {
  card: ['Midshire information', t('card.cut'), ...Array.from({ length: 8 }, () => card).flat()],
  'card-large': ['Midshire information', t('card.cut'), ...Array.from({ length: 4 }, () => card).flat()],
  notes: [...intro, ...write, ...keep, ...call, ...entries],
  leaflet: [
    ...['title', 'lead', 'what', 'pattern', 'can-be'].map((key) => t(`leaflet.${key}`)),
    ...['follow', 'contact', 'online', 'people', 'harm'].map((sign) => t(`leaflet.sign-${sign}`)),
    ...['anyone', 'do'].map((key) => t(`leaflet.${key}`)),
    ...['tell', 'write', 'keep', 'police', 'device'].map((step) => t(`leaflet.do-${step}`)),
    ...['call', 'number', 'name', 'when'].map((key) => t(`leaflet.${key}`)),
    ...['999', 'Emergency services', always, '101', 'Police, not an emergency', always],
    ...['0808 802 0300', 'National Stalking Helpline'],
    'Monday, Wednesday: 9:30am to 8pm. Tuesday, Thursday, Friday: 9:30am to 4pm.',
    t('hours.bank-holidays-not-known'),
    ...['020 3866 4107', 'Paladin, National Stalking Advocacy Service', t('hours.not-published')],
    ...['0808 2000 247', 'National Domestic Abuse Helpline', always],
    ...['08 08 16 89 111', 'Victim Support', always, '116 123', 'Samaritans', always],
    ...['0800 1111', 'Childline', always, '0808 500 2222', 'Rape Crisis England and Wales', always],
    silent,
    ...[t('leaflet.say'), t('account.opening'), t('leaflet.more')],
    t('leaflet.read', { host: 'information.midshire.example' }),
    `${t('footer.publisher')} Midshire Police`,
    t('leaflet.checked', { date: '21 November 2026' }),
  ],
};
papers['notes-large'] = papers['notes'] ?? [];
papers['leaflet-large'] = papers['leaflet'] ?? [];

const tableHeader = ['number', 'name', 'when']
  .map((key) => t(`leaflet.${key}`))
  .join('')
  .replaceAll(/\s/g, '');

/** The letters of a PDF in reading order, without spaces, bullets, page headers and page numbers. */
async function lettersOf(content: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  let letters = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join('');
    const page = words.replaceAll(/[\s•]/g, '').replace(new RegExp(`${number}/${pdf.numPages}$`), '');
    const isRepeated = letters.includes(tableHeader) && page.startsWith(tableHeader);
    letters += isRepeated ? page.slice(tableHeader.length) : page;
  }
  return letters;
}

for (const [name, words] of Object.entries(papers))
  test(`${name}.pdf has exactly its text and numbers, in order`, async () => {
    const content = files.get(`/paper/${name}.pdf`);
    assert.ok(content);
    assert.equal(await lettersOf(content), words.join('').replaceAll(/\s/g, ''));
  });

/** A stored file in a zip archive whose sizes are in the local header (APPNOTE 4.3.7). */
function unzip(zip: Buffer, name: string): string {
  const at = zip.indexOf(`${name}`) - 30;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(at + 18));
  return (zip.readUInt16LE(at + 8) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}

test('notes.docx has exactly its text and numbers, in order', () => {
  const content = files.get('/paper/notes.docx');
  assert.ok(content);
  const $ = load(unzip(content, 'word/document.xml'), { xml: true });
  const paragraphs = $('w\\:p')
    .toArray()
    .map((paragraph) => $(paragraph).text().replaceAll('\u00A0', ' '))
    .filter(Boolean);
  assert.deepEqual(paragraphs, [...intro, ...keep, ...call, ...entries]);
});

test('notes.csv has the fields as columns, in order, and no row', () =>
  assert.equal(
    files.get('/paper/notes.csv')?.toString('utf8').replaceAll('"', ''),
    `\uFEFF${['date', 'time', 'where', 'what', 'words', 'who', 'proof', 'told', 'felt'].map((field) => t(`entry.${field}`)).join(',')}\r\n`,
  ));

test('every rendered printable is one of these', () =>
  assert.deepEqual(
    [...files.keys()].sort(),
    [
      ...Object.keys(papers).map((name) => `/paper/${name}.pdf`),
      '/paper/notes.docx',
      '/paper/notes.csv',
    ].sort(),
  ));
