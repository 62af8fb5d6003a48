import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { formatRules, listRules } from '../../../src/cli/list-rules.ts';
import { listFiles } from '../../../src/runtime/list-files.ts';

const rules = listRules();

/** Read from the text of every source file, so that a folder that no family names is missed by neither. */
const declaration = /^export const \w+(?:: \w*Rule(?:Set)? = \{| = scannerRule\()/m;
const sources = listFiles('src')
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => {
    const file = `src/${name.split(path.sep).join('/')}`;
    return { file, text: readFileSync(file, 'utf8') };
  })
  .filter(({ text }) => declaration.test(text));

test('every file that declares a rule is listed, and no other', () => {
  assert.deepEqual(
    [...new Set(rules.flatMap(({ files }) => files))].sort(),
    sources.map(({ file }) => file).sort(),
  );
});

test('as many rules are printed as files declare ids', () => {
  const declared = sources.flatMap(({ text }) =>
    [...text.matchAll(/^ +id: '([^']+)'/gm)].map(([, id]) => id),
  );
  assert.deepEqual(rules.map(({ id }) => id.split('/')[1]).sort(), declared.sort());
  const printed = formatRules(rules);
  assert.match(printed, new RegExp(`\n${declared.length} rules\\.$`));
  for (const { id, description } of rules) assert.ok(printed.includes(`${id}\n  ${description}\n`), id);
});

test('ids are unique over the project', () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) < index),
    [],
  );
});

test('outside the reports of accessibility, a rule is named as its file', () => {
  for (const { id, files } of rules.filter((rule) => !/^(?:static|interactive|cross-page)\//.test(rule.id)))
    assert.deepEqual(
      files.map((file) => path.basename(file, '.ts')),
      [id.split('/')[1]],
    );
});

test('every rule says what it forbids, in one or two sentences', () => {
  for (const { id, description } of rules) {
    assert.match(description, /^(?:No|Nothing|A warning)\b.*[.)]$/, id);
    assert.ok(description.length >= 40 && description.length <= 220, `${id}: ${description.length}`);
  }
});
