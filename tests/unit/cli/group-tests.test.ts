import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { groupTests } from '../../support/group-tests.ts';

const relative = (file: string) => file.replaceAll('\\', '/').replace(`${process.cwd()}/`, '');

/** The test files that a group imports, or the file itself. */
function membersOf(file: string): string[] {
  if (!file.endsWith('.mjs')) return [relative(file)];
  const urls = readFileSync(file, 'utf8').matchAll(/"(file:[^"]+)"/g);
  return [...urls].map(([, url = '']) => relative(fileURLToPath(url)));
}

test('every test file runs once, in a group or by itself', () => {
  const files = [
    ...globSync('tests/{unit/facts,clients,hosting}/**/*.test.ts'),
    'tests/unit/docs.test.ts',
  ].map(relative);
  const grouped = groupTests(files);
  assert.deepEqual(grouped.flatMap(membersOf).sort(), files.toSorted());
  assert.ok(grouped.includes('tests/hosting/load.test.ts'));
  assert.ok(grouped.some((file) => /clients-\w+\.mjs$/.test(file)));
  assert.ok(grouped.length < files.length);
});

test('a file with hooks or mocks keeps a process of its own', () => {
  const file = 'tests/unit/features/exit/browser/exit.test.ts';
  assert.deepEqual(groupTests([file]), [file]);
});

test('a group of fewer files leaves that of more as it is', () => {
  const files = globSync('tests/unit/facts/**/*.test.ts').sort();
  const [group = ''] = groupTests(files).filter((file) => file.endsWith('.mjs'));
  const members = membersOf(group);
  groupTests(files.slice(0, 1));
  assert.deepEqual(membersOf(group), members);
  assert.ok(members.length > 1);
});
