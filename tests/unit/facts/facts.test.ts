import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, formatDate, isIsoDate, today } from '../../../src/facts/dates.ts';
import { formatAct, formatDuration, localize, longerDuration } from '../../../src/facts/formatting.ts';
import { overdueFacts } from '../../../src/facts/freshness.ts';
import { isConsecutive } from '../../../src/facts/hours.ts';
import { openQuestions } from '../../../src/facts/open-questions.ts';
import { isDiallable, smsUrl, telUrl } from '../../../src/facts/phone.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';

const { facts, problems } = readFacts('content/facts');

test('every record is read without a problem', () => {
  assert.deepEqual(problems, []);
  const kinds = Map.groupBy(facts.all(), ({ kind }) => kind);
  const counts = Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length]));
  assert.deepEqual(counts, {
    services: 51,
    offences: 35,
    orders: 16,
    statistics: 12,
    regulations: 1,
    advice: 25,
    'stalker-types': 7,
    exits: 3,
    'bank-holidays': 9,
  });
});

test('what nobody has confirmed is not published and has its question', () => {
  for (const { id, confidence, evidence, publish, question } of facts.all()) {
    if (confidence === 'low' || evidence === 'knowledge') assert.equal(publish, false, id);
    if (!publish) assert.ok(question, id);
  }
});

/** Numbers that a wrong digit would make dangerous, kept apart from the facts on purpose. */
const goldenNumbers: Record<string, string> = {
  'hl-999': '999',
  'hl-101': '101',
  'hl-nsh': '08088020300',
  'hl-paladin': '02038664107',
  'hl-refuge': '08082000247',
  'hl-lff': '08088010800',
  'hl-sdafmh': '08000271234',
  'hl-dsah': '08088021414',
  'hl-sam': '116123',
  'hl-childline': '08001111',
  'hl-vs': '08081689111',
  'hl-mal': '08088010327',
  'hl-galop': '08009995428',
  'hl-kn': '08005999247',
  'hl-rph': '03456000459',
  'hl-respect': '08088024040',
  'hl-btp': '0800405040',
  'hl-reportfraud': '03001232040',
  'hl-rapeew': '08085002222',
};

test('the numbers are the golden ones', () => {
  for (const [id, digits] of Object.entries(goldenNumbers))
    assert.equal(facts.get('services', id).phone?.digits, digits, id);
  assert.equal(facts.get('services', 'hl-silent').pressWhenAsked, '55');
  assert.equal(facts.get('services', 'hl-btp').text?.digits, '61016');
});

test('the longest sentences are the golden ones', () => {
  const prison = (id: string) => {
    const { maximum } = facts.get('offences', id);
    return formatDuration(longerDuration(maximum?.summary, maximum?.indictment) ?? { months: 0 }, 'en-GB');
  };
  assert.equal(prison('off-ew-s2a'), '6 months');
  assert.equal(prison('off-ew-s2'), '6 months');
  assert.equal(prison('off-ew-s4a'), '10 years');
  assert.equal(prison('off-ew-s4'), '10 years');
  assert.equal(prison('off-sc-39'), '5 years');
  assert.equal(prison('off-ni-s1'), '10 years');
});

test('the exits lead to the pages that were looked at', () => {
  const addresses = facts.published('exits').map(({ url }) => url);
  assert.deepEqual(addresses, [
    'https://www.bbc.co.uk/weather',
    'https://www.metoffice.gov.uk/',
    'https://www.nhs.uk/',
  ]);
});

test('a fact that is not published cannot be shown', () => {
  assert.throws(() => facts.get('services', 'hl-slt'), /no published fact/);
  assert.throws(() => facts.get('offences', 'hl-999'), /no published fact/);
});

test('an overdue fact is a warning for 30 days and then an error', () => {
  const { checkBy } = facts.get('services', 'hl-999');
  const level = (day: string, allow = false) =>
    overdueFacts(facts, day, allow).find(({ message }) => message.includes('"hl-999"'))?.level;
  assert.equal(level(checkBy), undefined);
  assert.equal(level(addDays(checkBy, 1)), 'warning');
  assert.equal(level(addDays(checkBy, 30)), 'warning');
  assert.equal(level(addDays(checkBy, 31)), 'error');
  assert.equal(level(addDays(checkBy, 31), true), 'warning');
});

test('a day must exist', () => {
  assert.ok(isIsoDate('2028-02-29'));
  for (const day of ['2027-02-29', '2026-13-45', '2026-2-3', '21/11/2026', ''])
    assert.equal(isIsoDate(day), false, day);
});

test('today is the day in the United Kingdom', () => {
  assert.equal(today(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(today(new Date('2026-12-31T23:30:00Z')), '2026-12-31');
  assert.equal(formatDate('2026-11-21', 'en-GB'), '21 November 2026');
});

test('short codes and full numbers can be dialled, others not', () => {
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

test('addresses that call and text hold the digits only', () => {
  const phone = { digits: '116123', say: '116 123' };
  assert.equal(telUrl(phone), 'tel:116123');
  assert.equal(smsUrl(phone), 'sms:116123');
});

test('days in a row are said as a stretch', () => {
  assert.ok(isConsecutive(['monday', 'tuesday', 'wednesday']));
  assert.equal(isConsecutive(['monday', 'wednesday', 'friday']), false);
  assert.equal(isConsecutive(['monday', 'tuesday']), false);
});

test('facts in words', () => {
  assert.equal(localize({ en: 'a', cy: 'b' }, 'cy'), 'b');
  assert.equal(localize({ en: 'a' }, 'cy'), 'a');
  assert.deepEqual(longerDuration({ months: 12 }, { years: 5 }), { years: 5 });
  assert.deepEqual(longerDuration(undefined, { months: 6 }), { months: 6 });
  assert.equal(formatAct({ title: 'An Act 1997', section: '2A' }, 'section'), 'An Act 1997, section 2A');
});

test('the list for a person names what is held back, and which pages wait', () => {
  const text = openQuestions(facts, (id) => (id === 'ad-shots' ? ['a.mdx'] : []));
  assert.match(text, /Held back until somebody answers \(30\)/);
  assert.match(text, /ad-shots[\s\S]*Waiting for this: a\.mdx/);
  assert.match(text, /ring it/);
  // Each question says who can answer it, and by when.
  const asked = [...text.matchAll(/^ {2}([a-z][a-z0-9-]*) \(/gm)].length;
  assert.ok(asked > 80);
  assert.equal([...text.matchAll(/^ {4}Who: .+\. By \d{4}-\d\d-\d\d\.$/gm)].length, asked);
  assert.match(text, /off-sc-nho[^\n]*\n[^\n]*\n {4}Who: a lawyer for the criminal law of Scotland\./);
  assert.doesNotMatch(text, /None:/);
});
