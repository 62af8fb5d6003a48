import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import Holidays from 'date-holidays';
import { checkDoubleEntry, readDoubleEntry } from '../../../src/facts/double-entry.ts';
import { factKinds } from '../../../src/facts/fact-kinds.ts';
import { openQuestions } from '../../../src/facts/open-questions.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';
import { mutateFacts } from '../../adversarial/fact-digit-mutations.ts';

// The records of content/facts. Other tests of this folder make their own.

let { facts, diagnostics }: Partial<ReturnType<typeof readFacts>> = {};
const shipped = () => {
  assert.ok(facts);
  return facts;
};
before(() => {
  ({ facts, diagnostics } = readFacts('content/facts'));
});

test('every record is read without a problem', () => assert.deepEqual(diagnostics, []));

test('every file in kinds/ is a kind in the list, with its file of records', () => {
  const names = (files: string[]) => files.map((file) => path.parse(file).name).sort();
  const kinds = factKinds.map(({ kind }) => kind).sort();
  assert.deepEqual(names(readdirSync('src/facts/kinds')), kinds);
  assert.deepEqual(names(readdirSync('content/facts')), kinds);
  assert.deepEqual(
    [
      ...new Set(
        shipped()
          .all()
          .map(({ kind }) => kind),
      ),
    ].sort(),
    kinds,
  );
});

test('a fact that is not confirmed is not published and has its question', () => {
  for (const { id, confidence, evidence, publish, question } of shipped().all()) {
    if (confidence === 'low' || evidence === 'knowledge') assert.equal(publish, false, id);
    if (!publish) assert.ok(question, id);
  }
});

/** Kept apart from content/facts/exits.yaml: a person opened each of these pages and saw that it greets no visitor by name. */
const reviewedExits = {
  'exit-bbc-weather': 'https://www.bbc.co.uk/weather',
  'exit-met-office': 'https://www.metoffice.gov.uk/',
  'exit-nhs': 'https://www.nhs.uk/',
};

test('the exits lead to the reviewed pages, and to no other', () => {
  const exits = shipped()
    .published('exits')
    .map(({ id, url }) => [id, url]);
  assert.deepEqual(Object.fromEntries(exits), reviewedExits);
});

const holidayStates = { england: 'ENG', wales: 'WLS', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

test('bank holidays are the dates that an independent library computes', () => {
  const records = shipped().published('bank-holidays');
  assert.ok(records.length > 0);
  for (const { id, days, nations } of records)
    for (const nation of nations) {
      const expected = new Holidays('GB', holidayStates[nation])
        .getHolidays(Number(days[0]?.slice(0, 4)))
        .filter(({ type, date }) => (type === 'public' || type === 'bank') && !isWeekend(date))
        .map(({ date }) => date.slice(0, 10));
      assert.deepEqual(days, [...new Set(expected)].sort(), `${id}, ${nation}`);
    }
});

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay());
}

test('every question is listed once', () => {
  const text = openQuestions(shipped(), () => [], '2026-01-01');
  for (const { id, question } of shipped().all()) {
    const mentions = text.split(`\n  ${id} (`).length + text.split(`\n  ${id}: `).length - 2;
    assert.equal(mentions, question ? 1 : 0, id);
  }
});

test('dialled, pressed and sentencing values are in the double entry, digit for digit', () => {
  assert.deepEqual(checkDoubleEntry(shipped(), readDoubleEntry('content/double-entry.yaml')), []);
});

test('one in five dialled, pressed and sentencing digits, changed, stops a build', () => {
  const { changes, missed } = mutateFacts({ every: 5, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 50);
});
