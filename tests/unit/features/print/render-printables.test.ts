import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadExampleSite } from '../../../support/example-site.ts';
import { renderedPrintables } from '../../../support/rendered-printables.ts';
import { unzip } from '../../../support/unzip.ts';

const site = loadExampleSite();
const { t } = site;
const files = new Map((await renderedPrintables(site)).map(({ address, content }) => [address, content]));

// The complete content of each printable, in order, by message key. Independent of the code, so that anything missing or added is
// a difference.
const calm = [
  [t('card.later'), '101'],
  [t('card.text'), '020 7946 0160'],
  [t('card.talk'), '0808 802 0300'],
  [t('card.local'), '0808 157 0120'],
  [t('card.care'), '020 7946 0110'],
  [t('card.always'), '08 08 16 89 111'],
  [t('card.distress'), '116 123'],
];
const silent = t('card.silent', { number: '999', code: '55' });
const card = [t('card.now'), '999', ...calm.flat(), silent];
const deaf =
  'Deaf, or can’t use your voice? Sign by video: 999bsl.co.uk. Type: 18000, with Relay UK. Text: 999, if you’ve registered your phone. A text can be slow. Wait for a reply before you count on help.';
const notAtOnce = 'A text may not be seen at once. If you’re in danger, use 999.';
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
const danger = ['If you are in danger, or they are near you', 'Call 999', silent, deaf];
const notInDanger = [
  'Not in danger now',
  'Police, if it’s not an emergency: 101',
  `Text Midshire Police: 020 7946 0160. ${notAtOnce}`,
  'National Stalking Helpline: 0808 802 0300',
  'Midshire Stalking Advocacy: 0808 157 0120',
  'Midshire Police victim care: 020 7946 0110. If you’ve already reported.',
  'Victim Support: 08 08 16 89 111',
  'Samaritans: 116 123',
];
const publisher = ['Midshire Police', 'Advice centre'];
const always = t('hours.always');
const stalkingHours = 'Mon, Wed 9:30am–8pm; Tue, Thu, Fri 9:30am–4pm. Closed on bank holidays';
const advocacyHours = 'Mon–Fri 9:30am–4:30pm. Closed on bank holidays';
const words = (...keys: string[]) => keys.map((key) => t(`leaflet.${key}`));
const front = [
  ...publisher,
  ...words('title', 'lead'),
  ...['Call 999', t('leaflet.now'), silent, deaf, t('leaflet.four')],
  ...['F', 'Fixated: ', t('leaflet.fixated-means'), 'O', 'Obsessive: ', t('leaflet.obsessive-means')],
  ...['U', 'Unwanted: ', t('leaflet.unwanted-means'), 'R', 'Repeated: ', t('leaflet.repeated-means')],
  t('leaflet.four-note'),
  ...[t('leaflet.do'), '1', t('leaflet.do-tell'), '2', t('leaflet.do-write')],
  ...['3', t('leaflet.do-keep'), '4', t('leaflet.do-talk')],
  ...[t('leaflet.talk'), '0808 802 0300', 'National Stalking Helpline'],
  `Anyone who is being stalked or harassed, and people who want to help them. Free. ${stalkingHours}`,
  ...['0808 157 0120', 'Midshire Stalking Advocacy'],
  `Free help from a trained advocate for anyone who is stalked in Midshire. ${advocacyHours}`,
  ...['08 08 16 89 111', 'Victim Support'],
  `Anyone harmed by crime. You do not have to tell the police. Free. ${always}`,
  ...['116 123', 'Samaritans'],
  `Anyone who finds it hard to cope or thinks of ending their life. Free. ${always}`,
  ...['Tell Midshire Police', '101', ...words('by-police', 'by-police-note')],
  ...['020 7946 0160', ...words('by-text', 'by-text-note'), notAtOnce],
  ...['020 7946 0110', 'Midshire Police victim care'],
  'If you’ve already reported. Mon–Fri 9am–5pm. Closed on bank holidays',
  ...['020 7946 0101', 'Call Midshire Police'],
];
const readOn = ['information.midshire.example', ...words('read', 'leave', 'stamp')];
const table = [
  ...words('call', 'number', 'name', 'when'),
  ...['0808 802 0300', 'National Stalking Helpline'],
  ...['Anyone who is being stalked or harassed, and people who want to help them.', stalkingHours],
  ...['0808 157 0120', 'Midshire Stalking Advocacy', '18001 0808 157 0120'],
  ...['help@advocacy.midshire.example', 'advocacy.midshire.example'],
  ...['Free help from a trained advocate for anyone who is stalked in Midshire.', advocacyHours],
  ...['020 3866 4107', 'Paladin, National Stalking Advocacy Service', 'www.paladinservice.co.uk'],
  'Anyone in England and Wales who is stalked: advice, and a trained worker for people at high risk or aged 16 to 25.',
  ...[t('hours.not-published'), '0808 2000 247', 'National Domestic Abuse Helpline'],
  ...['Women in England harmed by a partner, an ex or family, and people worried about them.', always],
  ...[
    '08 08 16 89 111',
    'Victim Support',
    'Anyone harmed by crime. You do not have to tell the police.',
    always,
  ],
  ...['116 123', 'Samaritans', 'Anyone who finds it hard to cope or thinks of ending their life.', always],
  ...['0800 1111', 'Childline', 'Children and young people under 19.', always],
  ...['0808 500 2222', 'Rape Crisis England and Wales', 'Anyone aged 16 or over harmed by sexual violence.'],
  always,
];
const signs = [
  ...words('signs', 'sign-follow', 'sign-contact', 'sign-online', 'sign-people', 'sign-harm', 'anyone'),
  ...[t('leaflet.say'), t('account.opening')],
];
const ways = [
  'More ways to reach Midshire Police',
  ...['18001 020 7946 0101', ...words('by-textphone', 'by-textphone-note')],
  ...['18001 020 7946 0110', 'Midshire Police victim care', 'If you’ve already reported.'],
  t('leaflet.by-textphone-note'),
  ...['www.midshire.example/report', t('leaflet.by-form'), t('leaflet.by-form-note')],
  ...['www.midshire.example/chat', t('leaflet.by-chat')],
  'Mon–Fri 8am–10pm; Sat, Sun 10am–6pm. Closed on bank holidays',
  ...['www.midshire.example/report-without-a-name', t('leaflet.by-anonymous'), t('report.anonymous-note')],
  ...['www.midshire.example/stations', t('leaflet.by-station')],
  ...['victims@midshire.example', 'www.midshire.example/victim-care', 'Midshire Police victim care'],
  'If you’ve already reported.',
];
const foot = ['Published by Midshire Police.', t('leaflet.checked', { date: '2 November 2026' })];
const leaflet = [...front, ...readOn, ...table, ...signs, ...ways, ...foot];
const onLog = notInDanger.map((line) => line.replace(/(?<=\d)\. (?=[AI])/, ''));
const notes = [...publisher, ...intro, ...danger, ...onLog, ...write, ...keep, ...entries];
const cards = (count: number) => [
  'Midshire information',
  t('card.cut'),
  ...Array.from({ length: count }, () => card).flat(),
];
const papers: Record<string, string[]> = {
  card: cards(10),
  'card-large': cards(4),
  notes,
  'notes-large': notes,
  leaflet,
  'leaflet-grey': leaflet,
  'leaflet-large': [...front, ...table, ...ways, ...signs, ...foot, ...readOn],
};

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

test('notes.docx has exactly its text and numbers, in order', () => {
  const content = files.get('/paper/notes.docx');
  assert.ok(content);
  const $ = load(unzip(content, 'word/document.xml'), { xml: true });
  const paragraphs = $('w\\:p')
    .toArray()
    .map((paragraph) => $(paragraph).text().replaceAll('\u00A0', ' '))
    .filter(Boolean);
  const columns = [t('log.column-field'), t('log.column-words')];
  const tables = Array.from({ length: 4 }, () => [t('log.entry'), ...columns, ...fields]).flat();
  assert.deepEqual(paragraphs, [...intro, ...keep, ...danger, ...notInDanger, ...tables]);
  const head = 'w\\:tblHeader:not([w\\:val])';
  const heads = $(`w\\:tbl > w\\:tr:first-of-type ${head}`).length;
  assert.deepEqual([heads, $(head).length], [4, 4], 'the first row of each table is its head');
  assert.equal($('w\\:tblLook[w\\:firstRow="true"][w\\:firstColumn="true"]').length, 4);
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
