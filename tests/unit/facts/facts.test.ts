import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { listItems, parseYaml } from '../../../src/diagnostics/yaml.ts';
import { addDays, formatDate, isIsoDate, today } from '../../../src/facts/dates.ts';
import { factKinds } from '../../../src/facts/fact-kinds.ts';
import { formatAct, localize, longerDuration } from '../../../src/facts/formatting.ts';
import { overdueFacts } from '../../../src/facts/freshness.ts';
import { isConsecutive } from '../../../src/facts/hours.ts';
import { openQuestions } from '../../../src/facts/open-questions.ts';
import { isDiallable, smsUrl, telUrl } from '../../../src/facts/phone.ts';
import { readFacts, validateFact } from '../../../src/facts/read-facts.ts';

const { facts, problems } = readFacts('content/facts');

test('every record is read without a problem, and every kind has some', () => {
  assert.deepEqual(problems, []);
  for (const { kind } of factKinds)
    assert.ok(
      facts.all().some((fact) => fact.kind === kind),
      kind,
    );
});

test('every file in kinds/ is a kind in the list, with its file of records', () => {
  const names = factKinds.map(({ kind }) => kind).sort();
  assert.deepEqual(
    readdirSync('src/facts/kinds')
      .map((file) => path.parse(file).name)
      .sort(),
    names,
  );
  assert.deepEqual(
    readdirSync('content/facts')
      .map((file) => path.parse(file).name)
      .sort(),
    names,
  );
});

test('what nobody has confirmed is not published and has its question', () => {
  for (const { id, confidence, evidence, publish, question } of facts.all()) {
    if (confidence === 'low' || evidence === 'knowledge') assert.equal(publish, false, id);
    if (!publish) assert.ok(question, id);
  }
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

test('a record with a fault is no fact, and its id is known', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-facts-'));
  try {
    cpSync('content/facts', folder, { recursive: true });
    const file = path.join(folder, 'exits.yaml');
    const [first = ''] = /(?<=^- id: ")[^"]+/m.exec(readFileSync(file, 'utf8')) ?? [];
    writeFileSync(file, readFileSync(file, 'utf8').replace('url: "https:', 'url: "http:'));
    const read = readFacts(folder);
    assert.equal(read.problems.length, 1);
    assert.match(read.problems[0]?.message ?? '', new RegExp(`in "${first}", "url"`));
    assert.equal(read.facts.find(first), undefined);
    assert.deepEqual([...read.facts.invalid()], [[first, 'exits']]);
    assert.equal(read.facts.all().length, facts.all().length - 1);
    assert.equal(facts.invalid().size, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a record may not say that it is of another kind than its file', () => {
  const [item] = listItems(parseYaml('exits.yaml', '- kind: services')) ?? [];
  assert.ok(item);
  assert.ok(validateFact('exits', item).problems.some(({ message }) => message.startsWith('"kind"')));
  const [own] = listItems(parseYaml('exits.yaml', '- kind: exits')) ?? [];
  assert.ok(own);
  assert.ok(!validateFact('exits', own).problems.some(({ message }) => message.startsWith('"kind"')));
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
  const heldBack = facts.all().filter(({ publish, question }) => !publish && !question?.startsWith('None:'));
  assert.match(text, new RegExp(`Held back until somebody answers \\(${heldBack.length}\\)`));
  assert.match(text, /ad-shots[\s\S]*Waiting for this: a\.mdx/);
  assert.match(text, /ring it/);
  // Each question says who can answer it, and by when.
  const asked = [...text.matchAll(/^ {2}([a-z][a-z0-9-]*) \(/gm)].length;
  assert.ok(asked > heldBack.length);
  assert.equal([...text.matchAll(/^ {4}Who: .+\. By \d{4}-\d\d-\d\d\.$/gm)].length, asked);
  assert.match(text, /off-sc-nho[^\n]*\n[^\n]*\n {4}Who: a lawyer for the criminal law of Scotland\./);
  assert.doesNotMatch(text, /None:/);
});
