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

test('messages of another language belong with the English that each was made from', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-strings-'));
  const text = '{ "a": { "text": "Call", "where": "x" } }';
  for (const name of ['en.json', 'cy.json']) writeFileSync(path.join(folder, name), text);
  const { messages, diagnostics } = readMessages(folder);
  rmSync(folder, { recursive: true });
  assert.deepEqual([...messages.keys()], ['en']);
  assert.deepEqual(
    diagnostics.map(({ file, fix }) => [path.basename(file), fix]),
    [
      [
        'cy.json',
        'them as content/translations/cy/messages.yaml, where each has the English it was made from',
      ],
    ],
  );
});
