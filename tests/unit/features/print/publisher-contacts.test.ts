import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafletData } from '../../../../src/features/print/leaflet-data.ts';
import { printedAddress, publisherContacts } from '../../../../src/features/print/publisher-contacts.ts';
import { loadSite } from '../../../support/example-site.ts';

/** Every way to reach the police and the publisher, in print order: what brand.yaml has, and two numbers of the facts. */
const ways: Record<string, string[]> = {
  midshire: [
    ...['101', '020 7946 0160', '020 7946 0110', '020 7946 0101', '18001 020 7946 0101'],
    '18001 020 7946 0110',
    ...['www.midshire.example/report', 'www.midshire.example/chat'],
    ...['www.midshire.example/report-without-a-name', 'www.midshire.example/stations'],
    ...['victims@midshire.example', 'www.midshire.example/victim-care'],
  ],
  eastmarch: ['101', '18001 101', 'www.eastmarch.example/stations'],
  fourtowns: [
    ...['101', '0121 496 0211', '0121 496 0210', '18001 101'],
    ...['help@fourtowns.example', 'www.fourtowns.example/get-help'],
  ],
  strathlorn: [
    ...['101', '0141 496 0611', '18001 0141 496 0610'],
    ...['www.strathlorn.example/contact', 'www.strathlorn.example/stations'],
  ],
};

const valuesOf = (contacts: { value: string }[]) =>
  contacts.map(({ value }) => value.replaceAll('\u00A0', ' '));

for (const [id, expected] of Object.entries(ways))
  test(`${id}: the leaflet has every number and address of the pack, the first four on its front`, () => {
    const site = loadSite(`brands/${id}`);
    assert.deepEqual(valuesOf(publisherContacts(site)), expected);
    const { tell, ways: more } = leafletData(site);
    assert.deepEqual(valuesOf(tell.contacts), expected.slice(0, 4));
    assert.deepEqual(valuesOf(more.contacts), expected.slice(4));
  });

test('a publisher that is not the police is named beside them', () => {
  const headingOf = (id: string) => leafletData(loadSite(`brands/${id}`)).tell.heading;
  assert.equal(headingOf('midshire'), 'Tell Midshire Police');
  assert.equal(headingOf('lowmoor'), 'Tell the police, or University of Lowmoor');
});

test('an address has no scheme and no slash at its end', () => {
  assert.equal(printedAddress('https://www.midshire.example/report/'), 'www.midshire.example/report');
  assert.equal(printedAddress('https://www.midshire.example'), 'www.midshire.example');
});
