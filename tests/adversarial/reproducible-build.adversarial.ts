// Every brand built twice, with different folders, time zones, locales, file orders and clocks
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { buildInEnvironment, diffHashes, hashBuildOutput } from '../support/build-environment.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

/** PACKS=brands/midshire,brands/gwynfryn builds only these. */
const packs =
  process.env['PACKS']?.split(',') ?? readdirSync('brands').map((name) => path.join('brands', name));
const dayMs = 86_400_000;
const rows: [name: string, files: number, differing: number][] = [];
after(() =>
  console.table(Object.fromEntries(rows.map(([name, files, differing]) => [name, { files, differing }]))),
);

test('two builds of every brand have the same bytes', async (t) => {
  // Both copies are made now, so that later edits do not matter.
  const [first, second] = [new ProjectFixture(), new ProjectFixture()];
  t.after(() => {
    first.cleanup();
    second.cleanup();
  });
  await buildInEnvironment(
    { timeZone: 'Pacific/Pago_Pago', locale: 'C', clockOffsetMs: 0, isReaddirShuffled: false },
    first,
    packs,
  );
  await buildInEnvironment(
    {
      timeZone: 'Pacific/Kiritimati',
      locale: 'tr_TR.UTF-8',
      clockOffsetMs: 3 * dayMs,
      isReaddirShuffled: true,
    },
    second,
    packs.toReversed(),
  );
  for (const id of packs.map((pack) => path.basename(pack)))
    await t.test(id, () => {
      const here = hashBuildOutput(first.path('dist'), id);
      const differing = diffHashes(here, hashBuildOutput(second.path('dist'), id));
      rows.push([id, here.size, differing.length]);
      assert.deepEqual(differing, []);
    });
});
