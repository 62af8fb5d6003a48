import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readMessages } from '../../../src/content/messages.ts';

test('every string is used, and every used string exists', () => {
  const { messages } = readMessages('content/messages');
  const keys = [...(messages.get('en')?.keys() ?? [])];
  const code = readdirSync('src', { recursive: true })
    .map(String)
    .filter((name) => /\.(?:astro|ts)$/.test(name))
    .map((name) => readFileSync(path.join('src', name), 'utf8'))
    .join('\n');
  const fixed = [...code.matchAll(/say\(\s*'([a-z.-]+)'/g)].map(([, key]) => key ?? '');
  for (const key of fixed) assert.ok(keys.includes(key), `"${key}" is not in the strings`);
  const families = [...code.matchAll(/`([a-z]+\.[a-z.-]*)\$\{/g)].map(([, start]) => start ?? '');
  const unused = keys.filter(
    (key) => !code.includes(`'${key}'`) && !families.some((start) => key.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});

test('a translation has the keys and placeholders of English', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-strings-'));
  writeFileSync(
    path.join(folder, 'en.json'),
    '{ "a": { "text": "Call {number}", "where": "x" }, "b": { "text": "B", "where": "x" } }',
  );
  writeFileSync(
    path.join(folder, 'cy.json'),
    '{ "a": { "text": "Ffoniwch", "where": "x" }, "c": { "text": "C", "where": "x" } }',
  );
  const wrongs = readMessages(folder).diagnostics.map(({ message }) => message);
  rmSync(folder, { recursive: true });
  assert.deepEqual(wrongs.sort(), [
    '"a" has other blanks than English',
    '"b" is missing',
    '"c" is not in en.json',
  ]);
});
