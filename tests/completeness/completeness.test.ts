import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Artefact, differences, listsOutOfOrder } from './artefact.ts';
import type { Expectation } from './expectation.ts';
import { packs } from './sources.ts';

const files = globSync('expectations/*.ts', { cwd: import.meta.dirname }).sort();
const modules = await Promise.all(
  files.map(
    (file) => import(path.join(import.meta.dirname, file)) as Promise<{ expectations: Expectation[] }>,
  ),
);

for (const { name, read, expected, listOf, packs: own = packs } of modules.flatMap(
  ({ expectations }) => expectations,
)) {
  // The artefact of the first pack is read once for two tests: a command may print it.
  const artefacts = new Map<string, Artefact>();
  const readOnce = async (pack: string) => {
    const artefact = artefacts.get(pack) ?? (await read(pack));
    artefacts.set(pack, artefact);
    return artefact;
  };

  for (const pack of own)
    test(`${name} of ${pack} has exactly the entries that must be there`, async () =>
      assert.deepEqual(differences((await readOnce(pack)).entries, expected(pack)), []));

  if (listOf)
    for (const pack of own)
      test(`${name} of ${pack} has its entries in the order in which they must be there`, async () =>
        assert.deepEqual(listsOutOfOrder((await readOnce(pack)).entries, expected(pack), listOf), []));

  test(`${name}: each entry that is missing is named`, async () => {
    const [pack = ''] = own;
    const [artefact, wanted] = [await readOnce(pack), expected(pack)];
    assert.ok(artefact.entries.length > 0);
    for (const [index, entry] of artefact.entries.entries())
      assert.deepEqual(differences(artefact.without(index).entries, wanted), [`missing: ${entry}`]);
  });
}

test('a list in another order is named, whatever stands between its entries', () => {
  const listOf = (entry: string) => entry.charAt(0);
  assert.deepEqual(listsOutOfOrder(['b1', 'a1', 'b2', 'a2'], ['a1', 'a2', 'b1', 'b2'], listOf), []);
  assert.deepEqual(listsOutOfOrder(['b1', 'a2', 'b2', 'a1'], ['a1', 'a2', 'b1', 'b2'], listOf), ['a']);
});

test('an entry that is missing, another, and one that is there twice are named', () => {
  assert.deepEqual(differences(['a', 'b', 'b'], ['a', 'b', 'b']), []);
  assert.deepEqual(differences(['b', 'b', 'c'], ['a', 'b']), [
    'missing: a',
    'unexpected: b',
    'unexpected: c',
  ]);
});
