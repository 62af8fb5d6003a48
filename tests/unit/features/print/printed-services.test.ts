import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calmNumbers } from '../../../../src/features/print/card-numbers.ts';
import { serviceRows, talkContacts } from '../../../../src/features/print/printed-services.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadSites } from '../../../support/example-site.ts';

/** Every printed number by the publisher's nation, in print order. Independent of the code and the facts. */
const printedNumbers: Record<string, { card: string[]; table: string[] }> = {
  midshire: {
    card: [
      'Not now: 101',
      'Not now: text: 02079460160',
      'Talk, by day: 08088020300',
      'Local help: 08081570120',
      'If you’ve called before: 02079460110',
      'Any time: 08081689111',
      'Any time, if it’s too much: 116123',
    ],
    table: [
      ...['08088020300', '08081570120', '02038664107', '08082000247', '08081689111', '116123'],
      ...['08001111', '08085002222'],
    ],
  },
  fourtowns: {
    card: [
      'Not now: 101',
      'Talk, by day: 08088020300',
      'Tell us: 01214960210',
      'If you’ve called before: 01214960211',
      'Any time: 08081689111',
      'Any time, if it’s too much: 116123',
    ],
    table: [
      ...['08088020300', '02038664107', '08082000247', '08081689111', '116123', '08001111'],
      '08085002222',
    ],
  },
  southmere: {
    card: [
      'Not now: 101',
      'Talk, by day: 08088020300',
      'Local help: 01184960120',
      'Any time: 08081689111',
      'Any time, if it’s too much: 116123',
    ],
    table: [
      ...['08088020300', '01184960120', 'group@words.southmere.example', '02038664107', '08082000247'],
      ...['08081689111', '116123', '08001111', '08085002222'],
    ],
  },
  gwynfryn: {
    card: [
      'Not now: 101',
      'Talk, by day: 08088020300',
      'Local help: 02920180510',
      'Any time: 08081689111',
      'Any time, if it’s too much: 116123',
    ],
    table: [
      ...['08088020300', '02920180510', '02038664107', '08088010800', '08081689111', '116123'],
      ...['08001111', '08085002222'],
    ],
  },
  strathlorn: {
    card: [
      'Not now: 101',
      'Talk, by day: 08088020300',
      'If you’ve called before: 01414960611',
      'Any time, if it’s too much: 116123',
    ],
    table: ['08088020300', '08000271234', '116123', '08001111', '08001488888'],
  },
  loughside: {
    card: ['Not now: 101', 'Talk, by day: 08088020300', 'Any time, if it’s too much: 116123'],
    table: ['08088020300', '08088021414', '116123', '08001111'],
  },
  'union-railway': {
    card: [
      'Not now: 101',
      'Not now: text: 02079460161',
      'Talk, by day: 08088020300',
      'Any time (England and Wales only): 08081689111',
      'Any time, if it’s too much: 116123',
    ],
    table: [
      ...['08088020300', '02038664107', '08088010800', '08000271234', '08088021414', '08082000247'],
      ...['08081689111', '116123', '08001111', '08085002222', '08001488888'],
    ],
  },
};

/** What the front of the leaflet has on its left: a line about stalking, one of the area, those for anyone, then the others. */
const frontServices: Record<string, string[]> = {
  midshire: ['08088020300', '08081570120', '08081689111', '116123'],
  fourtowns: ['08088020300', '08081689111', '116123', '02038664107'],
  southmere: ['08088020300', '01184960120', '08081689111', '116123'],
  strathlorn: ['08088020300', '116123', '08000271234', '08001111'],
};

const packs = Object.keys(printedNumbers);
const sites = packs
  .flatMap((id) => loadSites(`brands/${id}`))
  .filter(({ language, brand }) => language === brand.languages[0]);

function siteOf(id: string): Site {
  const site = sites.find(({ brand }) => brand.id === id);
  assert.ok(site, id);
  return site;
}

const digits = (text: string) => text.replaceAll(/[ \u00A0]/g, '');

for (const [id, { card, table }] of Object.entries(printedNumbers)) {
  test(`${id}: the card has exactly its numbers, in order`, () =>
    assert.deepEqual(
      calmNumbers(siteOf(id)).map(({ label, number }) => `${label}: ${digits(number)}`),
      card,
    ));

  test(`${id}: the table has exactly its services, in order, each with a name`, () => {
    const rows = serviceRows(siteOf(id));
    assert.deepEqual(
      rows.map(({ number, addresses }) => digits(number || addresses.join())),
      table,
    );
    for (const row of rows) assert.ok(row.name !== '' && row.note !== '', row.name);
  });
}

for (const [id, numbers] of Object.entries(frontServices))
  test(`${id}: the front of the leaflet has its services, in order, each with hours`, () => {
    const contacts = talkContacts(siteOf(id));
    assert.deepEqual(
      contacts.flatMap(({ values }) => values.map(digits)),
      numbers,
    );
    for (const contact of contacts) assert.ok(contact.note !== '' && !contact.isAddress, contact.name);
  });

test('the front says whom each helpline is for, and calls free only what costs nothing', () => {
  const notes = talkContacts(siteOf('midshire')).map(({ note }) => note);
  assert.deepEqual(notes, [
    'Anyone who is being stalked or harassed, and people who want to help them. Free. Mon, Wed 9:30am–8pm; Tue, Thu, Fri 9:30am–4pm. Closed on bank holidays',
    'Free help from a trained advocate for anyone who is stalked in Midshire. Mon–Fri 9:30am–4:30pm. Closed on bank holidays',
    'Anyone harmed by crime. You do not have to tell the police. Free. Day and night, every day',
    'Anyone who finds it hard to cope or thinks of ending their life. Free. Day and night, every day',
  ]);
});

test('a helpline for some of the nations of a site says so, on the front, in the table and on the card', () => {
  const site = siteOf('union-railway');
  const noteOf = (rows: { name: string; note: string }[], name: string) =>
    rows.find((row) => row.name === name)?.note ?? '';
  for (const rows of [talkContacts(site), serviceRows(site)]) {
    assert.match(noteOf(rows, 'Victim Support'), /England and Wales only\./);
    assert.doesNotMatch(noteOf(rows, 'Samaritans'), /only/);
  }
  assert.doesNotMatch(JSON.stringify(serviceRows(siteOf('midshire'))), / only\./);
});

test('a helpline without published hours has the address where they are', () => {
  const [, , , paladin] = talkContacts(siteOf('fourtowns'));
  assert.match(
    paladin?.note ?? '',
    /^Anyone in England and Wales who is stalked: .*www\.paladinservice\.co\.uk$/,
  );
  const rows = serviceRows(siteOf('midshire')).filter(({ number }) => digits(number) === '02038664107');
  assert.deepEqual(
    rows.map(({ addresses }) => addresses),
    [['www.paladinservice.co.uk']],
  );
});

test('a printed number does not break across lines', () => {
  for (const { number } of serviceRows(siteOf('midshire'))) assert.doesNotMatch(number, / /);
  for (const { number } of calmNumbers(siteOf('midshire'))) assert.doesNotMatch(number, / /);
});
