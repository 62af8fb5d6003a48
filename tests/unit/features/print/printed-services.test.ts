import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cardPhoneNumbers,
  serviceRows,
  silentCall,
  talkContacts,
} from '../../../../src/features/print/printed-services.ts';
import { readInputs } from '../../../../src/site/inputs.ts';
import { createSites, type Site } from '../../../../src/site/site.ts';

/** Every printed number by the publisher's nation, in print order. Independent of the code and the facts. */
const printedNumbers: Record<string, { card: string[]; table: string[] }> = {
  midshire: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Text: 02079460160',
      'Talk: 08088020300',
      'Talk: 08081570120',
      'Talk: 02079460110',
      'Any time: 08081689111',
      'Any time: 116123',
    ],
    table: [
      ...['08088020300', '08081570120', '02038664107', '08082000247', '08081689111', '116123'],
      ...['08001111', '08085002222'],
    ],
  },
  fourtowns: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk: 01214960211',
      'Any time: 08081689111',
      'Any time: 116123',
    ],
    table: [
      ...['08088020300', '02038664107', '08082000247', '08081689111', '116123', '08001111'],
      '08085002222',
    ],
  },
  southmere: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk: 01184960120',
      'Any time: 08081689111',
      'Any time: 116123',
    ],
    table: [
      ...['08088020300', '01184960120', 'group@words.southmere.example', '02038664107', '08082000247'],
      ...['08081689111', '116123', '08001111', '08085002222'],
    ],
  },
  gwynfryn: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk: 02920180510',
      'Any time: 08081689111',
      'Any time: 116123',
    ],
    table: [
      ...['08088020300', '02920180510', '02038664107', '08088010800', '08081689111', '116123'],
      ...['08001111', '08085002222'],
    ],
  },
  strathlorn: {
    card: ['Now: 999', 'Not now: 101', 'Talk: 08088020300', 'Talk: 01414960611', 'Any time: 116123'],
    table: ['08088020300', '08000271234', '116123', '08001111'],
  },
  loughside: {
    card: ['Now: 999', 'Not now: 101', 'Talk: 08088020300', 'Any time: 116123'],
    table: ['08088020300', '08088021414', '116123', '08001111'],
  },
  'union-railway': {
    card: [
      'Now: 999',
      'Not now: 101',
      'Text: 02079460161',
      'Talk: 08088020300',
      'Any time: 08081689111',
      'Any time: 116123',
    ],
    table: [
      ...['08088020300', '02038664107', '08088010800', '08000271234', '08088021414', '08082000247'],
      ...['08081689111', '116123', '08001111', '08085002222'],
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
const sites = createSites(readInputs(packs.map((id) => `brands/${id}`))).filter(
  ({ language, brand }) => language === brand.languages[0],
);

function siteOf(id: string): Site {
  const site = sites.find(({ brand }) => brand.id === id);
  assert.ok(site, id);
  return site;
}

const digits = (text: string) => text.replaceAll(/[ \u00A0]/g, '');

for (const [id, { card, table }] of Object.entries(printedNumbers)) {
  test(`${id}: the card has exactly its numbers, in order`, () =>
    assert.deepEqual(
      cardPhoneNumbers(siteOf(id)).map(([label, number]) => `${label}: ${digits(number)}`),
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
      contacts.map(({ value }) => digits(value)),
      numbers,
    );
    for (const contact of contacts) assert.ok(contact.note !== '' && !contact.isAddress, contact.value);
  });

test('only a helpline that costs nothing is called free', () => {
  const notes = talkContacts(siteOf('midshire')).map(({ note }) => note);
  assert.deepEqual(notes, [
    'Free. Mon, Wed 9:30am–8pm; Tue, Thu, Fri 9:30am–4pm. May be closed on bank holidays',
    'Mon–Fri 9:30am–4:30pm. Closed on bank holidays',
    'Free. Day and night, every day',
    'Free. Day and night, every day',
  ]);
});

test('a printed number does not break across lines', () => {
  for (const { number } of serviceRows(siteOf('midshire'))) assert.doesNotMatch(number, / /);
  for (const [, number] of cardPhoneNumbers(siteOf('midshire'))) assert.doesNotMatch(number, / /);
});

test('the silent call has both its numbers', () =>
  assert.match(silentCall(siteOf('midshire')), /call 999\b.*press 55\b/));
