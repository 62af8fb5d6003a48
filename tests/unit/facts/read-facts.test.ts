import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type Fact, factKinds } from '../../../src/facts/fact-kinds.ts';
import { Facts, readFacts } from '../../../src/facts/read-facts.ts';
import { factRecord, factsOf, reportOnRecord } from '../../support/fact-records.ts';

test('a fact that is not published cannot be shown', () => {
  const facts = factsOf(
    ['services', { id: 'hl-1' }],
    ['services', { id: 'hl-2', publish: false, question: 'Is it free?' }],
  );
  for (const [kind, id] of [
    ['services', 'hl-2'],
    ['offences', 'hl-1'],
    ['services', 'hl-3'],
  ] as const)
    assert.throws(() => facts.get(kind, id), {
      message: `There is no published fact "${id}" among ${kind}.`,
    });
  assert.equal(facts.get('services', 'hl-1').id, 'hl-1');
});

/** Reads a folder in which these files replace empty lists, or null leaves one out. Its reports name files without the folder. */
function readFiles(files: Record<string, string | null>): { facts: Facts; reports: string[] } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-facts-'));
  const all = { ...Object.fromEntries(factKinds.map(({ kind }) => [`${kind}.yaml`, '[]'])), ...files };
  try {
    for (const [name, text] of Object.entries(all))
      if (text !== null) writeFileSync(path.join(folder, name), text);
    const read = readFacts(folder);
    const reports = read.diagnostics.map(({ file, line, column, message, fix }) =>
      [path.basename(file), line, column, `${message} → ${fix}`.replaceAll(`${folder}${path.sep}`, '')]
        .filter((part) => part !== undefined)
        .join(':'),
    );
    return { facts: read.facts, reports };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a file that is missing, no list, no YAML or of no kind is reported', () => {
  const notAList = 'this is not a list → records that each begin with "- id:"';
  const { facts: read, reports } = readFiles({
    'services.yaml': null,
    'orders.yaml': 'id: a-1',
    'exits.yaml': '- id: 2026-01-01',
    'helplines.yaml': '[]',
  });
  assert.deepEqual(reports, [
    'helplines.yaml:this file is not one of the kinds of fact → records in one of services.yaml, offences.yaml, orders.yaml, deadlines.yaml, statistics.yaml, regulations.yaml, advice.yaml, steps.yaml, stalker-types.yaml, exits.yaml, bank-holidays.yaml',
    `services.yaml:${notAList}`,
    `orders.yaml:${notAList}`,
    'exits.yaml:1:7:the date 2026-01-01 has no quotes → "2026-01-01"',
  ]);
  assert.deepEqual(read.all(), []);
  assert.deepEqual(
    (['services', 'orders', 'exits', 'offences'] as const).map((kind) => read.hasUnreadable(kind)),
    [true, true, true, false],
  );
  assert.deepEqual([read.hasUnreadable(), new Facts().hasUnreadable()], [true, false]);
  assert.deepEqual([read.mayHold('xx-9'), new Facts().mayHold('xx-9')], [true, false]);
});

test('a record in the file of another kind is told where it belongs, and one with a mistake what is wrong', () => {
  const { reports } = readFiles({
    'services.yaml': factRecord('deadlines') + factRecord('deadlines', { id: 'xx-2', time: 5 }),
  });
  const [first, ...others] = reports;
  assert.equal(
    first,
    'services.yaml:1:4:"xx-1" has the fields of deadlines, and this is the file of services → the record in deadlines.yaml',
  );
  assert.ok(others.length >= 2 && others.every((report) => report.includes('in "xx-2", ')));
});

test('records are reported by id and position, and one that is not valid is no fact', () => {
  const idFix = 'a name in small letters and hyphens that no other fact has, like "hl-999"';
  const urlReport = '"url" is not of the right form → a full address that begins with https://';
  const onSecondLine = (record: string) => record.replace('{', '{ "note": "Seen.",\n    ');
  const { facts: read, reports } = readFiles({
    'advice.yaml': factRecord('advice') + factRecord('advice', { id: 'aa-1', gist: '' }),
    'exits.yaml': [
      factRecord('exits', { id: 'xx-2', url: 'http://a.example' }),
      factRecord('exits', { id: 5 }),
      onSecondLine(factRecord('exits', { id: 'xx-1' })),
      factRecord('exits', { id: 'aa-1', url: 'http://d.example' }),
      factRecord('exits', { id: 'xx-3', publish: false, question: 'Which one?' }),
    ].join(''),
  });
  assert.deepEqual(reports, [
    'advice.yaml:2:284:in "aa-1", "gist" is too short or too small → words, not empty',
    `exits.yaml:1:284:in "xx-2", ${urlReport}`,
    `exits.yaml:2:4:"id" is not text (put it in quotes) → ${idFix}`,
    'exits.yaml:4:5:the id "xx-1" stands for another fact already, at advice.yaml:1 → an id that no other fact has',
    `exits.yaml:5:284:in "aa-1", ${urlReport}`,
    'exits.yaml:5:4:the id "aa-1" stands for another fact already, at advice.yaml:2 → an id that no other fact has',
  ]);
  const ids = (list: readonly Fact[]) => list.map(({ id, kind }) => [id, kind]);
  assert.deepEqual(ids(read.all()), [
    ['xx-1', 'advice'],
    ['xx-3', 'exits'],
  ]);
  const { file, line } = read.locationOf('xx-1');
  assert.deepEqual([path.basename(file), line], ['advice.yaml', 1]);
  assert.deepEqual(ids(read.published('advice')), [['xx-1', 'advice']]);
  assert.deepEqual(ids(read.published('exits')), []);
  assert.deepEqual(
    [...read.invalid()],
    [
      ['aa-1', 'advice'],
      ['xx-2', 'exits'],
    ],
  );
});

test('an empty item of a list is reported, and is no record', () => {
  const { reports } = readFiles({ 'exits.yaml': '- null' });
  assert.equal(reports.length, 1);
  assert.match(reports[0] ?? '', /^exits\.yaml:1:3:the content is not a group of keys → /);
});

test('a fact that was not read from a file is located in the folder of the facts', () => {
  assert.deepEqual(new Facts().locationOf('xx-1'), { file: 'content/facts', line: 1, column: 1 });
});

test('a record may not declare another kind than its file’s', () => {
  const [report, ...others] = reportOnRecord('exits', { kind: 'services' });
  assert.equal(report?.split(' → ')[0], '"kind" is not one of exits');
  assert.deepEqual(others, []);
  assert.deepEqual(reportOnRecord('exits', { kind: 'exits' }), []);
});
