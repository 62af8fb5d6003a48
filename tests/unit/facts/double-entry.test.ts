import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { checkDoubleEntry, readDoubleEntry } from '../../../src/facts/double-entry.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';
import { mutateFacts } from '../../adversarial/digit-mutations.ts';

const { facts } = readFacts('content/facts');
const file = 'content/double-entry.yaml';
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-list-'));
after(() => rmSync(folder, { recursive: true }));

/** What is said when a piece of the list is another. */
function checkWithChange(from: string, to: string) {
  const changed = path.join(folder, 'list.yaml');
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(changed, text.replace(from, to));
  return checkDoubleEntry(facts, readDoubleEntry(changed));
}

test('the facts and the second list have the same numbers, to the last digit', () => {
  assert.deepEqual(checkDoubleEntry(facts, readDoubleEntry(file)), []);
});

test('a number that differs is named with both its places', () => {
  const [found, ...rest] = checkWithChange('phone.digits: "08088020300"', 'phone.digits: "08088020301"');
  assert.deepEqual(rest, []);
  assert.match(
    found?.message ?? '',
    /in "hl-nsh", "phone\.digits" has "08088020300", and .*list\.yaml has "08088020301"/,
  );
  assert.match(found?.fix ?? '', /list\.yaml:\d+$/);
  assert.equal(found?.level, undefined);
});

test('a fact that one of the two does not have is an error', () => {
  assert.match(checkWithChange('"hl-nsh":', '"hl-nhs":')[0]?.message ?? '', /no fact "hl-nhs"/);
  assert.ok(
    checkWithChange('"hl-nsh":', '"hl-nhs":').some(({ message }) =>
      /"phone\.say" .* has no number/.test(message),
    ),
  );
  assert.notDeepEqual(checkDoubleEntry(facts, readDoubleEntry('content/nowhere.yaml')), []);
});

test('a check that was brought forward is a warning, one that was put off is an error', () => {
  const levelOf = (day: string) => checkWithChange('checkBy: "2027-05-21"', `checkBy: "${day}"`)[0]?.level;
  assert.equal(levelOf('2027-05-22'), 'warning');
  assert.equal(levelOf('2027-05-20'), undefined);
});

test('one digit in thirty of the facts, changed, is never passed over', () => {
  const { changes, missed } = mutateFacts({ every: 30, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 200);
});
