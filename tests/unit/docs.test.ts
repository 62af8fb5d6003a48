import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { componentRegistry } from '../../src/content/component-registry.ts';

/** Files of this project that a text names in backticks and that do not exist. Wildcards and placeholders are not paths. */
function missingFiles(markdown: string): string[] {
  const named = [...markdown.matchAll(/`((?:src|tests|docs|content|brands)\/[\w./-]+\.\w+)`/g)];
  return named.flatMap(([, file = '']) => (existsSync(file) ? [] : [file]));
}

// The changelog names files as they were.
const guides = [...globSync('*.md'), ...globSync('docs/{,adopting/}*.md')].filter(
  (file) => file !== 'CHANGELOG.md',
);
for (const file of guides.sort())
  test(`${file} names files that exist`, () => {
    assert.deepEqual(missingFiles(readFileSync(file, 'utf8')), []);
  });

test('the guide to writing has a row for every component, and for no other', () => {
  const rows = readFileSync('docs/writing.md', 'utf8').match(/^\| `<.*$/gm) ?? [];
  const documented = rows.flatMap((row) => [...row.matchAll(/`<(\w+)/g)].map(([, name]) => name));
  const names = Object.keys(componentRegistry);
  for (const name of names)
    assert.ok(
      documented.includes(name),
      `docs/writing.md has no row for <${name}>: write | \`<${name} />\` | its use |`,
    );
  for (const name of documented)
    assert.ok(names.includes(name ?? ''), `docs/writing.md has a row for <${name}>, which is no component`);
});

test('every row of the threat model names a test', () => {
  const rows = readFileSync('docs/threat-model.md', 'utf8').match(/^\| the .*$/gm) ?? [];
  assert.ok(rows.length >= 30);
  assert.deepEqual(
    rows.filter((row) => !/`tests\/[^`]+` \|$/.test(row)),
    [],
  );
});

test('a missing file is reported', () => {
  assert.deepEqual(missingFiles('`docs/testing.md`, `tests/e2e/none.test.ts`'), ['tests/e2e/none.test.ts']);
});

test('the channel for reporting a vulnerability is named, and no contact is invented', () => {
  const text = readFileSync('SECURITY.md', 'utf8');
  assert.match(text, /Report a vulnerability/);
  assert.match(text, /docs\/threat-model\.md/);
  assert.doesNotMatch(text, /@|\+44|https?:/);
});
