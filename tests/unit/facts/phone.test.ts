import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDiallable, nonBreaking, smsUrl, telUrl, toPhone } from '../../../src/facts/phone.ts';

const shortCodes =
  '999 112 101 111 55 18000 18001 116123 116000 1471 7726 61016 85258 18001101 18001116123 1800108088020300';
const numbers = '08088020300 08001111 0800405040 02038664107 07860077333';
/** Too short, too long, of no area, with what is not a digit, and with Relay UK's prefix twice or not in front. */
const notDiallable = [
  ...['', '99', '9999', '0808802030', '080880203000', '8088020300', '0999123456', '+448088020300'],
  ...['0808 802 0300', '08088020300 ', ' 08088020300', '0808802030x', '0800111x1'],
  ...['180011800108088020300', '1800118000', '180019', '91800101'],
];

test('short codes and full numbers can be dialled, others cannot', () => {
  for (const digits of `${shortCodes} ${numbers}`.split(' ')) assert.equal(isDiallable(digits), true, digits);
  for (const digits of notDiallable) assert.equal(isDiallable(digits), false, digits);
});

test('a number in groups becomes a phone, and its addresses contain the digits only', () => {
  const phone = toPhone('0808 802 0300');
  assert.deepEqual(phone, { digits: '08088020300', say: '0808 802 0300' });
  assert.equal(telUrl(phone), 'tel:08088020300');
  assert.equal(smsUrl(phone), 'sms:08088020300');
  assert.equal(nonBreaking(phone.say), '0808\u00A0802\u00A00300');
});
