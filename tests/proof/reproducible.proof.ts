// Every brand built twice, in two folders, zones, languages, orders and times
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { buildElsewhere, differingFiles, hashesOf } from '../pipeline/another-build.ts';
import { Project } from '../project.ts';

/** PACKS=brands/midshire,brands/gwynfryn builds these only. */
const packs =
  process.env['PACKS']?.split(',') ?? readdirSync('brands').map((name) => path.join('brands', name));
const day = 86_400_000;
const rows: [name: string, files: number, differing: number][] = [];
after(() =>
  console.table(Object.fromEntries(rows.map(([name, files, differing]) => [name, { files, differing }]))),
);

test('two builds of every brand have the same bytes', async (t) => {
  // Both copies are of this moment, whatever somebody changes here while they are built.
  const [first, second] = [new Project(), new Project()];
  t.after(() => {
    first.remove();
    second.remove();
  });
  await buildElsewhere(
    { zone: 'Pacific/Pago_Pago', language: 'C', clock: 0, reordered: false },
    first,
    packs,
  );
  await buildElsewhere(
    { zone: 'Pacific/Kiritimati', language: 'tr_TR.UTF-8', clock: 3 * day, reordered: true },
    second,
    packs.toReversed(),
  );
  for (const id of packs.map((pack) => path.basename(pack)))
    await t.test(id, () => {
      const here = hashesOf(first.path('dist'), id);
      const differing = differingFiles(here, hashesOf(second.path('dist'), id));
      rows.push([id, here.size, differing.length]);
      assert.deepEqual(differing, []);
    });
});
