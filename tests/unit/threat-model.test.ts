import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const threatModelPath = 'docs/threat-model.md';

/** The cells of each row of the table, without its head. */
function parseRows(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What is wrong with the tests that a row names. */
function rowErrors(row: string[]): string[] {
  const [asset, , way, , cell = ''] = row;
  const named = [...cell.matchAll(/`(tests\/[^`]+\.ts)` "([^"]+)"/g)];
  const about = `${asset}: ${way}`;
  if (row.length !== 5 || row.some((each) => !each)) return [`${about}: a cell is missing`];
  if (named.length === 0 || named.length !== cell.split('<br>').length) return [`${about}: no test is named`];
  return named.flatMap(([, name = '', title = '']) => {
    if (!existsSync(name)) return [`${about}: there is no ${name}`];
    return hasTestTitled(readFileSync(name, 'utf8'), title) ? [] : [`${about}: ${name} has no "${title}"`];
  });
}

/** Whether a file of tests has one of that name: what it calls a test, or a case of one; to the first blank that is filled in. */
function hasTestTitled(code: string, title: string): boolean {
  const literal = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `(?:(?:test|testVisit|describe)\\(\\s*|name: |^ *\\[?)['"\`](?:[^'"\`\n]*\\$\\{[^}]*\\} )?${literal}(?=['"\`]| \\$\\{| \\()`,
    'm',
  ).test(code);
}

test('every row of the threat model names tests that exist', () => {
  const rows = parseRows(readFileSync(threatModelPath, 'utf8'));
  assert.ok(rows.length >= 30);
  assert.deepEqual(rows.flatMap(rowErrors), []);
});

test('a test that is not there, and a row without one, would be seen', () => {
  const row = (cell: string) => ['the visit', 'somebody', 'a way', 'something', cell];
  assert.deepEqual(rowErrors(row('')), ['the visit: a way: a cell is missing']);
  assert.deepEqual(rowErrors(row('by hand')), ['the visit: a way: no test is named']);
  assert.equal(rowErrors(row('`tests/e2e/none.spec.ts` "x"')).length, 1);
  assert.equal(rowErrors(row('`tests/e2e/exit.spec.ts` "ten fast presses are two exits"')).length, 1);
  assert.equal(rowErrors(row('`tests/e2e/exit.spec.ts` "ten fast"')).length, 1);
  assert.equal(rowErrors(row('`tests/e2e/exit.spec.ts` "ten fast presses are one exit"')).length, 0);
});

test('the way to report a fault is named, and invents nobody', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  assert.match(text, /Report a vulnerability/);
  assert.match(text, /docs\/threat-model\.md/);
  assert.doesNotMatch(text, /@|\+44|https?:/);
});
