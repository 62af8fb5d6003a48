import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNumbers, toNational } from '../../../../../src/features/search/browser/query-numbers.client.ts';

const index = { pages: { '08081570000': 3, '999': 1, '116000': 4 }, caller: 7 };

test('a number is found in every way of writing it, within words too', () => {
  for (const text of [
    '08081570000',
    '0808 157 0000',
    '0808-157-0000',
    '(0808) 157.0000',
    '+44 808 157 0000',
    '+44 (0)808 157 0000',
    '0044 808 157 0000',
    'what is 08081570000?',
    'missed call from 0808 157 0000 at night',
    '0808‑157‑0000',
    '0808–157–0000',
    '0808\u00A0157\u00A00000',
    '\u202A08081570000\u202C',
    '０８０８１５７００００',
    '٠٨٠٨ ١٥٧ ٠٠٠٠',
  ])
    assert.deepEqual(findNumbers(text, index), { pages: [3], hasForeign: false }, text);
});

test('short numbers are found, with the code of the country before them too', () => {
  for (const text of ['999', '９９９', '٩٩٩', '۹۹۹', '९९९', '৯৯৯', '੯੯੯', '૯૯૯'])
    assert.deepEqual(findNumbers(text, index).pages, [1], text);
  assert.deepEqual(findNumbers('+44 116 000', index).pages, [4]);
  assert.deepEqual(findNumbers('call 999 or 0808 157 0000', index).pages, [1, 3]);
});

test('a phone number of no service here is foreign; a count, a year or an age is not', () => {
  assert.deepEqual(findNumbers('0161 000 0000', index), { pages: [], hasForeign: true });
  for (const text of ['40 calls today', 'since 2019', 'aged 17', 'no number'])
    assert.deepEqual(findNumbers(text, index), { pages: [], hasForeign: false }, text);
});

test('the code of the country stands for a 0', () => {
  assert.equal(toNational('+44 20 7946 0000'), '02079460000');
  assert.equal(toNational('020 7946 0000'), '02079460000');
});
