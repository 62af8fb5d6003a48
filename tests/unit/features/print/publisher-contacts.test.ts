import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafletData } from '../../../../src/features/print/leaflet-data.ts';
import { printedAddress } from '../../../../src/features/print/printed-address.ts';
import { loadSite } from '../../../support/example-site.ts';

/** What stands below each heading: the front's, then the back's. What brand.yaml has, and two numbers of the facts. */
const ways: Record<string, { front: Record<string, string[]>; back: string[] }> = {
  midshire: {
    front: { 'Tell Midshire Police': ['101', '020 7946 0160', '020 7946 0110', '020 7946 0101'] },
    back: [
      ...['18001 020 7946 0101', '18001 020 7946 0110'],
      ...['www.midshire.example/report', 'www.midshire.example/chat'],
      ...['www.midshire.example/report-without-a-name', 'www.midshire.example/stations'],
      ...['victims@midshire.example', 'www.midshire.example/victim-care'],
    ],
  },
  eastmarch: {
    front: { 'Tell Eastmarch Police': ['101', '18001 101', 'www.eastmarch.example/stations'] },
    back: [],
  },
  fourtowns: {
    front: {
      'Tell the police': ['101', '18001 101'],
      'Tell Fourtowns Victim Gateway': ['0121 496 0210', '0121 496 0211'],
    },
    back: ['help@fourtowns.example', 'www.fourtowns.example/get-help'],
  },
  lowmoor: {
    front: {
      'Tell the police': ['101', '18001 101'],
      'Tell University of Lowmoor': [
        'report.lowmoor.example/talk-to-an-adviser',
        'report.lowmoor.example/without-a-name',
      ],
    },
    back: [],
  },
  strathlorn: {
    front: {
      'Tell Strathlorn Police': [
        ...['101', '0141 496 0611', '18001 0141 496 0610', 'www.strathlorn.example/contact'],
      ],
    },
    back: ['www.strathlorn.example/stations'],
  },
};

/** The publishers whose ways to report do not tell the police. */
const others = ['fourtowns', 'lowmoor'];

const valuesOf = (contacts: { values: string[] }[]) =>
  contacts.flatMap(({ values }) => values).map((value) => value.replaceAll('\u00A0', ' '));

for (const [id, { front, back }] of Object.entries(ways))
  test(`${id}: the leaflet has every number and address of the pack below its heading`, () => {
    const { tell, ways: more } = leafletData(loadSite(`brands/${id}`));
    assert.deepEqual(
      Object.fromEntries(tell.map(({ heading, contacts }) => [heading, valuesOf(contacts)])),
      front,
    );
    assert.deepEqual(valuesOf(more.contacts), back);
    for (const { heading, note } of [...tell, more])
      assert.equal(
        note,
        others.includes(id) && heading !== 'Tell the police' ? 'This does not tell the police.' : '',
        heading,
      );
  });

test('the textphone of another publisher does not replace that of the police, and its list of stations is theirs', () => {
  const site = loadSite('brands/lowmoor');
  const report = { textphone: '18001 0113 496 0499', stations: 'https://www.lowmoor.example/stations' };
  const { tell } = leafletData({ ...site, brand: { ...site.brand, report } });
  assert.deepEqual(
    tell.map(({ contacts }) => valuesOf(contacts)),
    [['101', '18001 101', 'www.lowmoor.example/stations'], ['18001 0113 496 0499']],
  );
});

const notesOf = (id: string) =>
  leafletData(loadSite(`brands/${id}`)).tell.flatMap(({ contacts }) =>
    contacts.map(({ values, name, note }) => `${values[0]?.replaceAll('\u00A0', ' ')}: ${name}. ${note}`),
  );

test('two numbers of one name say which call each is for', () =>
  assert.deepEqual(notesOf('fourtowns').slice(2), [
    '0121 496 0210: Call Fourtowns Victim Gateway. For your first call.',
    '0121 496 0211: Fourtowns Victim Gateway. If you’ve already been in touch. Mon–Fri 8am–8pm. Closed on bank holidays',
  ]));

test('the number for texts warns that it is not for emergencies, and victim care says whom it is for', () => {
  const [, text, care] = notesOf('midshire');
  assert.match(text ?? '', /A text may not be seen at once\. If you’re in danger, use 999\.$/);
  assert.match(care ?? '', /^020 7946 0110: .*If you’ve already reported\./);
});

test('an address has no scheme and no slash at its end', () => {
  assert.equal(printedAddress('https://www.midshire.example/report/'), 'www.midshire.example/report');
  assert.equal(printedAddress('https://www.midshire.example'), 'www.midshire.example');
});
