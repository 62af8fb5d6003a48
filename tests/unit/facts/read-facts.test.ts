import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { listItems, parseYaml } from '../../../src/diagnostics/yaml.ts';
import { factKinds } from '../../../src/facts/fact-kinds.ts';
import { readFacts, validateFact } from '../../../src/facts/read-facts.ts';

const { facts, diagnostics } = readFacts('content/facts');

test('every record is read without a problem, and every kind has some', () => {
  assert.deepEqual(diagnostics, []);
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

test('an unconfirmed fact is not published and has its question', () => {
  for (const { id, confidence, evidence, publish, question } of facts.all()) {
    if (confidence === 'low' || evidence === 'knowledge') assert.equal(publish, false, id);
    if (!publish) assert.ok(question, id);
  }
});

test('a fact that is not published cannot be shown', () => {
  assert.throws(() => facts.get('services', 'hl-slt'), /no published fact/);
  assert.throws(() => facts.get('offences', 'hl-999'), /no published fact/);
});

test('an invalid record is no fact, and its id is known', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-facts-'));
  try {
    cpSync('content/facts', folder, { recursive: true });
    const file = path.join(folder, 'exits.yaml');
    const [first = ''] = /(?<=^- id: ")[^"]+/m.exec(readFileSync(file, 'utf8')) ?? [];
    writeFileSync(file, readFileSync(file, 'utf8').replace('url: "https:', 'url: "http:'));
    const read = readFacts(folder);
    assert.equal(read.diagnostics.length, 1);
    assert.match(read.diagnostics[0]?.message ?? '', new RegExp(`in "${first}", "url"`));
    assert.equal(read.facts.find(first), undefined);
    assert.deepEqual([...read.facts.invalid()], [[first, 'exits']]);
    assert.equal(read.facts.all().length, facts.all().length - 1);
    assert.equal(facts.invalid().size, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a record may not declare another kind than its file’s', () => {
  const [item] = listItems(parseYaml('exits.yaml', '- kind: services')) ?? [];
  assert.ok(item);
  assert.ok(validateFact('exits', item).diagnostics.some(({ message }) => message.startsWith('"kind"')));
  const [exit] = listItems(parseYaml('exits.yaml', '- kind: exits')) ?? [];
  assert.ok(exit);
  assert.ok(!validateFact('exits', exit).diagnostics.some(({ message }) => message.startsWith('"kind"')));
});
