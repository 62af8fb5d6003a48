import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPhoneLikeDigits } from '../../../src/content/phone-like-digits.ts';

test('a number is seen in every spelling and script', () => {
  for (const text of [
    '0800-555-0199',
    '0800.555.0199',
    '0800\u00A0555\u00A00199',
    '(0800) 555 0199',
    '0800–555–0199',
    '0800/5550199',
    '+1 900 555 0199',
    '0044-20-7946-0101',
    '０８００５５５０１９９',
    '٠٨٠٠٥٥٥٠١٩٩',
    '०८००५५५०१९९',
    '𝟎𝟖𝟎𝟎𝟓𝟓𝟓𝟎𝟏𝟗𝟗',
    '5550199',
  ])
    assert.equal(findPhoneLikeDigits(`Our line is busy, so ring ${text} tonight.`).length, 1, text);
});

test('a short number is seen after a word for ringing or texting', () => {
  for (const text of [
    'Call 999',
    'ring us on 4567',
    'Text 61016 now',
    'please dial 101.',
    'Text us on 80999',
  ])
    assert.equal(findPhoneLikeDigits(text).length, 1, text);
});

test('days, times, years and amounts are no numbers to ring', () => {
  for (const text of [
    'From 24 December 2026 to 2 January 2027',
    'From 24.12.2026 to 02.01.2027',
    'From 2026-12-24 to 2027-01-02',
    'In 2026–2027, and in 2026/27',
    'Open 09.30-17.30 and 18:00–22:00',
    'Of 1,234 people, 987 said yes',
    'Call within 2 days',
    'Room 12, floor 3',
    'Form 123456',
  ])
    assert.deepEqual(findPhoneLikeDigits(text), [], text);
});
