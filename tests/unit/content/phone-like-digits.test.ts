import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPhoneLikeDigits } from '../../../src/content/phone-like-digits.ts';
import { isFarLessThanSquare, leastWork } from '../../support/work-growth.ts';

/** Texts by class in which one number is there to ring or text for certain, whatever stands before it. */
const certain: Record<string, string[]> = {
  separators: [
    '0800-555-0199',
    '0800.555.0199',
    '0800\u00A0555\u00A00199',
    '(0800) 555 0199',
    '0800–555–0199',
    '0800/5550199',
    '0800, 555, 0199',
    '0800:555:0199',
    '0800−555−0199',
    '0800+555+0199',
    '0800=555=0199',
    '0800~555~0199',
    '0800|555|0199',
    '0800*555*0199',
    '0800 … 555 … 0199',
    '0800 📞 555 📞 0199',
    '0-8-0-0-5-5-5-0-1-9-9',
    '08005550199',
  ],
  'from abroad': ['+1 900 555 0199', '+44 (0)20 7946 0101', '0044-20-7946-0101', '+442079460101'],
  'other digits': [
    '０８００５５５０１９９',
    '٠٨٠٠٥٥٥٠١٩٩',
    '०८००५५५०१९९',
    '𝟎𝟖𝟎𝟎𝟓𝟓𝟓𝟎𝟏𝟗𝟗',
    '⁰⁸⁰⁰⁵⁵⁵⁰¹⁹⁹',
    '₀₈₀₀₅₅₅₀₁₉₉',
    '⓪⑧⓪⓪ ⑤⑤⑤ ⓪①⑨⑨',
    '⓿❽⓿⓿ ❺❺❺ ⓿❶❾❾',
    '🄋➇🄋🄋➄➄➄🄋➀➈➈',
    '〇八〇〇五五五〇一九九',
  ],
  'hidden characters': [
    '0\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E35\uFE0F\u20E35\uFE0F\u20E35\uFE0F\u20E30\uFE0F\u20E31\uFE0F\u20E39\uFE0F\u20E39\uFE0F\u20E3',
    '0\u200B8\u200B0\u200B0\u200B5\u200B5\u200B5\u200B0\u200B1\u200B9\u200B9',
    '08\u00AD00\u00AD555\u00AD01\u00AD99',
    '0\u03328\u03320\u03320\u0332 555 0199',
  ],
  'letters for digits': ['O8OO 555 O199', '0800 555 0l99'],
  words: [
    'oh eight hundred, five five five, oh one nine nine',
    'zero eight zero zero five five five zero one nine nine',
    'oh eight double oh, treble five, oh one double nine',
    '0800 five five five 0199',
    'oh-twenty seventy-nine forty-six oh one oh one',
    'dim wyth dim dim, pump pump pump, dim un naw naw',
    'o eight hundred 555 0199',
  ],
  'behind a date or a time': [
    '08.00.555.0199',
    '08:00:55:50:19:9',
    '08.00.55.50.19.9',
    '24.12.2026 020 7946 0101',
    '0800 2000 199',
    '0800/2015/199',
    '004/2026 0199 55',
    '08.00 20.10 9.30',
    '020.79.46.0101',
  ],
  'behind another number': ['bus 5 0800 555 0199', 'Tel08005550199', '1 0800 555 0199'],
};

/** The same after a word for ringing or texting, where it may be short. */
const afterVerb: string[] = [
  'Call 999',
  'Call us: 4567',
  'call us on 4567',
  'Call us at 4567',
  'ring us on 4567',
  'Ring 4567 now',
  'ringing 4567 is free',
  'phone us on 4567',
  'Telephone: 4567',
  'Tel. 4567',
  'Text 61016 now',
  'text HELP to 4567',
  'Text the word HELP to 4567',
  'Text “HELP” to 4567',
  'Texting STOP to 4567 ends it',
  'Text us on 80999',
  'SMS 4567',
  'WhatsApp us on 4567',
  'please dial 101.',
  'dialling 101 is free',
  'Call the team on 4567',
  'Ring your local office at 4567',
  'Call triple nine',
  'call one oh one',
  'Call ①⓪①',
  'Call 1-0-1',
  'Call 101 for advice',
  'Call 101 unless you are in danger',
  'Call 999 as soon as you can',
  'Call 4567 weekdays',
  'Ring the team any time on 5550199',
  'Ring 5550199',
  'call 5 550 199',
  'Ffoniwch 101',
  'Ffoniwch ni ar 4567',
  'ffonio’r heddlu ar 4567',
  'Galwch 999',
  'galwch yr heddlu ar 101',
  "text 'HELP' to 4567",
  'Tecstiwch HELP i 4567',
  'tecstio 61016',
  'Deialwch 101',
  'deialu 4567',
];

/** Seven digits or more that may be a number to ring, and may be another. */
const possible: string[] = [
  '5550199',
  '555 0199',
  '12345678',
  '1-800-555-0199',
  'Our new line is 555-0199',
  '44 20 7946 0101',
  '7946 0101',
  '24.12.2026 555 0199',
  'In 2026, 5550199',
  '31.02.2026',
  '2026-13-45',
];

/** Digits by class that are no number to ring. */
const none: Record<string, string[]> = {
  days: [
    'From 24 December 2026 to 2 January 2027',
    'From 24.12.2026 to 02.01.2027',
    'From 24.12.2026–02.01.2027',
    'From 2026-12-24 to 2027-01-02',
    'On 24/12/2026, 31/12/2026 and 01/01/2027',
    '01/02/26',
    'On 29.02.2028',
    '2026-12-24 09:00',
    '24.12.2026 09:00–17:00',
    '2026-12-24T09:00:00Z',
  ],
  years: ['In 2026–2027, and in 2026/27', 'From 1997 to 2026', '2024–26', 'Call in 2026'],
  times: [
    'Open 09.30-17.30 and 18:00–22:00',
    'Open 0800-2000',
    'Open 0800–2000, 0900–1700',
    'call us 0800-2000',
    'Call 0800 to 2000',
    'Call between 09:00 and 17:00',
    'ring at 1830',
    'Buses at 08:00, 08:30, 09:00',
    'Mon 09:00-12:00, 13:00-17:00',
  ],
  references: [
    'reference 12345678',
    'Quote your crime reference number: 12345678',
    'crime reference 01234567',
    'Crime number 26/12345/78',
    'ref. no. 1234567',
    'case 4567890',
    'incident 123 of 24/12/2026',
    'log number 1234567',
    'Form 1234567',
    'ISBN 978-0-11-341400-0',
    'CRN4567890',
  ],
  'names of bodies': [
    'registered charity 1234567',
    'Charity number: 1234567',
    'Charity no 1234567 and SC012345',
    'company number 01234567',
    'Registered in England and Wales, No. 00445790',
    'VAT 123 4567 89',
    'ICO registration Z1234567',
  ],
  amounts: [
    '£999',
    'A fine of £1234567',
    'call £999',
    '€1 234 567',
    'Of 1,234 people, 987 said yes',
    '1,234,567 people',
    '12.5% of 1,234,567',
    '0.1234567',
    '0.5, 0.75, 1.25, 2.5',
    '0.5% 12,345,678',
  ],
  counts: [
    'call 100 people',
    'on the phone 100% of the time',
    'call 200 local residents',
    'We text 500 victims a month',
    'ring 112 officers',
    '112 officers',
    'Call within 2 days',
    'call 100 of our members',
    '999 calls rose to 1200',
    'Ring-fenced funds to 2030',
  ],
  places: [
    'Room 101',
    'Room 12, floor 3',
    '112 High Street',
    'call at 221 Baker Street',
    'flat 999',
    'SW1A 1AA',
    'BT2 7EG, BT48 6HL',
    'Buses 25, 26, 73, 134, 205 and 390',
    'the A4007 and the M62',
  ],
  law: [
    'SI 2013/1554',
    'Circular 004/2026',
    'S.I. 2013/1554',
    'Regulation (EU) 2016/679',
    'the 2015 Act, s. 76',
    'Protection from Harassment Act 1997 (c. 40)',
    '[2019] EWCA Civ 1554',
  ],
  addresses: [
    'https://www.gov.uk/government/publications/1234567890',
    'www.gov.uk/guidance/12345678',
    'doi:10.1038/s41586-020-2649-2',
    'https://doi.org/10.1000/0182-1234567',
    'help.01234567@midshire.example',
  ],
  words: [
    'one or two of the three hundred',
    'Oh, two or three times',
    'twenty twenty-six',
    'un o 5 o bobl',
    'nine out of ten',
  ],
};

for (const [name, numbers] of Object.entries(certain))
  test(`a number is certain in every spelling: ${name}`, () => {
    for (const number of numbers) {
      const found = findPhoneLikeDigits(`Our new line: ${number} tonight.`);
      assert.deepEqual(
        found.map(({ isCertain }) => isCertain),
        [true],
        `${number}: ${JSON.stringify(found)}`,
      );
    }
  });

test('a number after a word for ringing or texting is certain, however short', () => {
  for (const text of afterVerb) {
    const found = findPhoneLikeDigits(text);
    assert.deepEqual(
      found.map(({ isCertain }) => isCertain),
      [true],
      `${text}: ${JSON.stringify(found)}`,
    );
  }
});

test('seven digits without a word for ringing and without a first 0 are possible', () => {
  for (const text of possible) {
    const found = findPhoneLikeDigits(text);
    assert.deepEqual(
      found.map(({ isCertain }) => isCertain),
      [false],
      `${text}: ${JSON.stringify(found)}`,
    );
  }
});

for (const [name, texts] of Object.entries(none))
  test(`other digits are no number to ring: ${name}`, () => {
    for (const text of texts) assert.deepEqual(findPhoneLikeDigits(text), [], text);
  });

test('a number is found as often as it is there, in its digits', () => {
  const texts = findPhoneLikeDigits('Call 4567, or (٠٨٠٠) 555 0199; text HELP to 61016 by 24.12.2026.');
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['(0800) 555 0199', '4567', '61016'],
  );
});

test('a text of eight times the length takes far less than the work of its square', () => {
  const patterns = [
    '0 ',
    '0-',
    'call ',
    'call a ',
    "call '",
    "call''''''''''''''''''''",
    '1.',
    'oh ',
    'https://',
    'ref. no. ',
    '09:00, ',
    'O0 ',
    '£1',
    '24.12.2026 ',
    'contact ',
    'contact us 24-',
    'talk to ',
    'mobile no ',
    '09:00 / ',
    '09:00 (',
    'reference like ',
    'reference “',
    '1 1 6 ',
    '116 ',
    'call 456 24 ',
    '0800, ',
    '0800/',
  ];
  for (const pattern of patterns) {
    const [short, long] = [10_000, 80_000].map((length) => {
      let copies = 0;
      // A text that was read is remembered, so that each reading is of another one.
      return leastWork(() =>
        findPhoneLikeDigits(`${pattern.repeat(length / pattern.length)}${'x'.repeat(copies++)}`),
      );
    });
    assert.ok(isFarLessThanSquare(short, long), `${pattern}: ${short} ms, then ${long} ms`);
  }
});
