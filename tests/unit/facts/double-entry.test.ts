import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { checkDoubleEntry, readDoubleEntry } from '../../../src/facts/double-entry.ts';
import { Facts, readFacts } from '../../../src/facts/read-facts.ts';
import { mutateFacts } from '../../adversarial/digit-mutations.ts';

const { facts } = readFacts('content/facts');
const file = 'content/double-entry.yaml';
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-list-'));
after(() => rmSync(folder, { recursive: true }));

/** The diagnostics when a piece of the double entry is replaced. */
function checkWithChange(from: string, to: string) {
  const changed = path.join(folder, 'list.yaml');
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(changed, text.replace(from, to));
  return checkDoubleEntry(facts, readDoubleEntry(changed));
}

test('dialled, pressed and sentencing values are in the double entry, digit for digit', () => {
  assert.deepEqual(checkDoubleEntry(facts, readDoubleEntry(file)), []);
});

test('a value that differs is reported with both its places', () => {
  const [diagnostic, ...rest] = checkWithChange('phone.digits: "08088020300"', 'phone.digits: "08088020301"');
  assert.deepEqual(rest, []);
  assert.match(
    diagnostic?.message ?? '',
    /in "hl-nsh", "phone\.digits" has "08088020300", and .*list\.yaml has "08088020301"/,
  );
  assert.match(diagnostic?.fix ?? '', /list\.yaml:\d+$/);
  assert.equal(diagnostic?.severity, undefined);
});

test('a fact that is missing on one side is an error', () => {
  assert.match(checkWithChange('"hl-nsh":', '"hl-nhs":')[0]?.message ?? '', /no fact "hl-nhs"/);
  assert.ok(
    checkWithChange('"hl-nsh":', '"hl-nhs":').some(({ message }) =>
      /"phone\.digits" has "08088020300", and .* has nothing/.test(message),
    ),
  );
  assert.notDeepEqual(checkDoubleEntry(facts, readDoubleEntry('content/nowhere.yaml')), []);
});

/** The paths that are reported as missing from the double entry when a fact contains these. */
function pathsToEnter(values: object): (string | undefined)[] {
  const all = new Facts();
  for (const fact of facts.all())
    all.add({ ...fact, ...(fact.id === 'off-ew-s4a' && values) }, { file: 'x.yaml', line: 1, column: 1 });
  return checkDoubleEntry(all, readDoubleEntry(file)).map(
    ({ message }) => /, "([^"]+)" has/.exec(message)?.[1],
  );
}

test('a life sentence is entered twice like any other', () => {
  assert.deepEqual(pathsToEnter({ maximum: { summary: { months: 12 }, indictment: { life: true } } }), [
    'maximum.indictment.life',
    'maximum.indictment.years',
  ]);
});

test('values that are not dialled, pressed or sentences are entered once', () => {
  assert.deepEqual(pathsToEnter({ note: 'Call 1234.', sourceDate: '1999', checkBy: '2031-01-01' }), []);
});

test('one in five dialled, pressed and sentencing digits, changed, stops a build', () => {
  const { changes, missed } = mutateFacts({ every: 5, others: 1 });
  assert.deepEqual(missed, []);
  assert.ok(changes > 50);
});
