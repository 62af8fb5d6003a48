import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cardPhoneNumbers,
  oldestCheckDate,
  printedServices,
  serviceRows,
  silentCall,
} from '../../../../src/features/print/printed-services.ts';
import { readInputs } from '../../../../src/site/inputs.ts';
import { createSites, type Site } from '../../../../src/site/site.ts';
import { printablesOf } from '../../../../src/site/view-models/printables.ts';

/** Every printed number by the publisher's nation, in print order. Independent of the code and the facts. */
const printedNumbers: Record<string, { card: string[]; leaflet: string[] }> = {
  midshire: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk, day or night: 08081689111',
      'Talk, day or night: 116123',
    ],
    leaflet: [
      '999',
      '101',
      '08088020300',
      '02038664107',
      '08082000247',
      '08081689111',
      '116123',
      '08001111',
      '08085002222',
    ],
  },
  gwynfryn: {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk, day or night: 08081689111',
      'Talk, day or night: 116123',
    ],
    leaflet: [
      '999',
      '101',
      '08088020300',
      '02038664107',
      '08088010800',
      '08081689111',
      '116123',
      '08001111',
      '08085002222',
    ],
  },
  strathlorn: {
    card: ['Now: 999', 'Not now: 101', 'Talk: 08088020300', 'Talk, day or night: 116123'],
    leaflet: ['999', '101', '08088020300', '08000271234', '116123', '08001111'],
  },
  loughside: {
    card: ['Now: 999', 'Not now: 101', 'Talk: 08088020300', 'Talk, day or night: 116123'],
    leaflet: ['999', '101', '08088020300', '08088021414', '116123', '08001111'],
  },
  'union-railway': {
    card: [
      'Now: 999',
      'Not now: 101',
      'Talk: 08088020300',
      'Talk, day or night: 08081689111',
      'Talk, day or night: 116123',
    ],
    leaflet: [
      ...['999', '101', '08088020300', '02038664107', '08088010800', '08000271234', '08088021414'],
      ...['08082000247', '08081689111', '116123', '08001111', '08085002222'],
    ],
  },
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

for (const [id, { card, leaflet }] of Object.entries(printedNumbers)) {
  test(`${id}: the card has exactly its numbers, in order`, () =>
    assert.deepEqual(
      cardPhoneNumbers(siteOf(id)).map(([label, number]) => `${label}: ${digits(number)}`),
      card,
    ));

  test(`${id}: the leaflet has exactly its numbers, in order, with a name and hours`, () => {
    const rows = serviceRows(siteOf(id));
    assert.deepEqual(
      rows.map(([number = '']) => digits(number)),
      leaflet,
    );
    for (const row of rows) assert.ok(row.length === 3 && row.every((cell) => cell !== ''), row.join());
  });
}

test('a printed number does not break across lines', () => {
  for (const [number = ''] of serviceRows(siteOf('midshire'))) assert.doesNotMatch(number, / /);
  for (const [, number] of cardPhoneNumbers(siteOf('midshire'))) assert.doesNotMatch(number, / /);
});

test('the silent call has both its numbers', () =>
  assert.match(silentCall(siteOf('midshire')), /call 999\b.*press 55\b/));

/** A site of two nations with only these services. */
function siteWith(services: object[]): Site {
  const list = services as ReturnType<Site['facts']['published']>;
  const facts = {
    published: (kind: string) => (kind === 'services' ? list : []),
    get: (_: string, id: string) => list.find((each) => each.id === id),
  };
  const t = (key: string) => key;
  return Object.create(siteOf('midshire'), {
    facts: { value: facts },
    nations: { value: ['england', 'wales'] },
    t: { value: t },
    formatDate: { value: (day: string) => day },
  }) as Site;
}

const always = { always: true };
const byDay = { weekly: [{ days: ['monday'], from: '09:00', to: '17:00' }], bankHolidays: 'open' };
const service = (id: string, needs: string[], more: object = {}) => ({
  id,
  name: { en: id },
  nations: ['england'],
  phone: { digits: id, say: id },
  checked: '2026-11-21',
  needs,
  hours: always,
  ...more,
});
const emergency = [service('hl-999', ['emergency']), service('hl-101', ['police'])];

test('the card has every 24-hour line of the site’s nations for any crime and for distress', () => {
  const card = cardPhoneNumbers(
    siteWith([
      ...emergency,
      service('stalking', ['stalking'], { hours: byDay }),
      service('crime', ['any-crime']),
      service('distress', ['distress']),
      service('both', ['distress', 'any-crime'], { nations: ['wales'] }),
      service('crime-by-day', ['any-crime'], { hours: byDay }),
      service('distress-by-day', ['distress'], { hours: byDay }),
      service('hours-not-known', ['distress'], { hours: undefined }),
      service('of-scotland', ['distress'], { nations: ['scotland'] }),
      service('of-all', ['distress'], { nations: ['scotland', 'england'] }),
      service('without-phone', ['distress'], { phone: undefined }),
      service('young', ['young']),
      service('fraud', ['fraud']),
    ]),
  );
  assert.deepEqual(card, [
    ['card.now', 'hl-999'],
    ['card.later', 'hl-101'],
    ['card.talk', 'stalking'],
    ['card.always', 'crime'],
    ['card.always', 'distress'],
    ['card.always', 'both'],
    ['card.always', 'of-all'],
  ]);
});

test('a 24-hour line for stalking is on the card once', () => {
  const card = cardPhoneNumbers(siteWith([...emergency, service('line', ['stalking', 'any-crime'])]));
  assert.deepEqual(card.slice(2), [['card.always', 'line']]);
});

test('the leaflet has the lines for stalking first, then all 24-hour lines, each once', () => {
  const listed = printedServices(
    siteWith([
      ...emergency,
      ...[
        'distress',
        'sexual-violence',
        'young',
        'any-crime',
        'domestic-abuse',
        'fraud',
        'transport',
        'deaf',
      ].map((need) => service(`always-${need}`, [need])),
      service('stalking-by-day', ['stalking'], { hours: byDay }),
      service('stalking-always', ['stalking']),
      service('distress-by-day', ['distress'], { hours: byDay }),
      service('of-scotland', ['stalking'], { nations: ['scotland'] }),
      service('without-phone', ['stalking'], { phone: undefined }),
    ]),
  );
  assert.deepEqual(
    listed.map(({ id }) => id),
    [
      ...[
        'hl-999',
        'hl-101',
        'stalking-by-day',
        'stalking-always',
        'always-distress',
        'always-sexual-violence',
      ],
      ...['always-young', 'always-any-crime', 'always-domestic-abuse'],
    ],
  );
});

test('the date of the check is the oldest of the printed ones', () => {
  const days = ['2026-11-20', '2026-11-09', '2026-11-21'];
  const services = days.map((checked, index) =>
    service(`line-${index}`, ['stalking'], { hours: byDay, checked }),
  );
  const notPrinted = service('other', ['fraud'], { checked: '2020-01-01' });
  assert.equal(oldestCheckDate(siteWith([...emergency, ...services, notPrinted])), '2026-11-09');
});

test('exactly the expected printables are there', () => {
  assert.deepEqual(
    printablesOf(siteOf('midshire')).map(({ path, name, format, isLargePrint }) => [
      path,
      name,
      format,
      isLargePrint,
    ]),
    [
      ['/paper/notes.pdf', 'notes', 'pdf', false],
      ['/paper/notes-large.pdf', 'notes', 'pdf', true],
      ['/paper/notes.docx', 'notes', 'docx', false],
      ['/paper/notes.csv', 'notes', 'csv', false],
      ['/paper/card.pdf', 'card', 'pdf', false],
      ['/paper/card-large.pdf', 'card', 'pdf', true],
      ['/paper/leaflet.pdf', 'leaflet', 'pdf', false],
      ['/paper/leaflet-large.pdf', 'leaflet', 'pdf', true],
    ],
  );
  const arabic = Object.create(siteOf('midshire'), { languageTag: { value: 'ar' } }) as Site;
  assert.deepEqual(
    printablesOf(arabic).map(({ path }) => path),
    ['/paper/notes.docx', '/paper/notes.csv'],
  );
  const second = Object.create(siteOf('midshire'), {
    language: { value: 'cy' },
    languageTag: { value: 'cy' },
  }) as Site;
  assert.equal(printablesOf(second)[0]?.path, '/cy/paper/notes.pdf');
});
