import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { ruleFamily } from '../../../src/diagnostics/registry.ts';
import { type Rule, runRules } from '../../../src/diagnostics/rule.ts';

let folder = '';
const folders: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-rules-'));
  folders.push(folder);
});
after(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

const family = () => ruleFamily<Rule<string>>('words', folder);

function writeRule(name: string, id = name): void {
  const check = `check(text, report) { if (text.includes('${id}')) report({ message: 'has ${id}', fix: 'another word' }); }`;
  writeFileSync(
    path.join(folder, `${name}.ts`),
    `export const rule = { id: '${id}', description: 'No ${id}.', ${check} };\n`,
  );
}

test('a file that is added to the folder is a rule, without an edit elsewhere', async () => {
  writeRule('pear');
  assert.deepEqual(
    (await family()).rules.map(({ id }) => id),
    ['pear'],
  );
  writeRule('apple');
  const { registered, rules } = await family();
  assert.deepEqual(
    registered.map(({ file, rule }) => [path.basename(file), rule.id]),
    [
      ['apple.ts', 'apple'],
      ['pear.ts', 'pear'],
    ],
  );
  assert.deepEqual(runRules(rules, 'an apple', 'basket.txt'), [
    { file: 'basket.txt', message: 'has apple', fix: 'another word' },
  ]);
});

test('a file without a rule is an error, since a forgotten export would switch a rule off', async () => {
  writeRule('pear');
  writeFileSync(path.join(folder, 'helper.ts'), "export const rule = { id: 'helper' };\n");
  await assert.rejects(
    family(),
    /helper\.ts exports no rule\. Write: an export with id, description and check/,
  );
});

test('two rules of a family with one id are an error', async () => {
  writeRule('pear');
  writeRule('plum', 'pear');
  await assert.rejects(family(), /plum\.ts: another rule has the id "pear"\. Write: the name of this file/);
});

test('a rule may report one violation, several or none, each with a file of its own', () => {
  const rule: Rule<string> = {
    id: 'several',
    description: 'For this test.',
    check(_, report) {
      report([]);
      report({ message: 'one', fix: '1', line: 2, column: 3 });
      report([
        { message: 'two', fix: '2', file: 'other.txt' },
        { message: 'three', fix: '3', severity: 'warning' },
      ]);
    },
  };
  assert.deepEqual(runRules([rule], '', 'a.txt'), [
    { file: 'a.txt', message: 'one', fix: '1', line: 2, column: 3 },
    { file: 'other.txt', message: 'two', fix: '2' },
    { file: 'a.txt', message: 'three', fix: '3', severity: 'warning' },
  ]);
});
