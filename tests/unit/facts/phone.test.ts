import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDiallable, smsUrl, telUrl } from '../../../src/facts/phone.ts';

test('short codes and full numbers can be dialled, others cannot', () => {
  for (const digits of [
    '999',
    '55',
    '18000',
    '18001101',
    '08088020300',
    '08001111',
    '0800405040',
    '02038664107',
    '07860077333',
  ])
    assert.ok(isDiallable(digits), digits);
  for (const digits of [
    '99',
    '0808802030',
    '080880203000',
    '8088020300',
    '0999123456',
    '+448088020300',
    '18001'.repeat(2),
  ])
    assert.equal(isDiallable(digits), false, digits);
});

test('tel: and sms: addresses contain the digits only', () => {
  const phone = { digits: '116123', say: '116 123' };
  assert.equal(telUrl(phone), 'tel:116123');
  assert.equal(smsUrl(phone), 'sms:116123');
});
