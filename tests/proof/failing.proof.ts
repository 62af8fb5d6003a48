// Kills builds, fills disks, cuts files off, sets clocks, and looks at the last good site.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Chance } from '../pack-generator.ts';
import { Project } from '../project.ts';
import { newSeed as seed } from '../seed.ts';
import {
  assertInWords,
  clockWrongBy,
  cut,
  Standing,
  smallDisk,
  Visitor,
  whyNoDisks,
  without,
  writtenFiles,
} from './failing.ts';
import { inTable } from './table.ts';

// KILLS=5 kills fewer builds, CUTS=5 cuts fewer files off; FUZZ_SEED=… chooses the same moments and places again.
const kills = Number(process.env['KILLS'] ?? 50);
const cuts = Number(process.env['CUTS'] ?? 40);
const chance = new Chance(seed);
const rows: string[][] = [['what goes wrong', 'times', 'what happened']];

let project: Project;
let standing: Standing;
let seconds: number;

before(async () => {
  project = new Project();
  const build = () => project.run('build', ['brands/midshire']);
  const first = await build();
  assert.equal(first.status, 0, first.output);
  const began = performance.now();
  await build();
  seconds = (performance.now() - began) / 1000;
  standing = new Standing(project);
});
after(() => {
  project.remove();
  console.log(inTable(rows));
  console.log(`FUZZ_SEED=${seed}`);
});

test('killed at random moments: the last good site is served throughout, and the next build clears up', async () => {
  const visitor = await Visitor.at(project.path('dist/midshire'));
  let ended = 0;
  for (let nth = 0; nth < kills; nth++) {
    const killAfter = Math.round(chance.below(1000) * seconds);
    const { status } = await project.run('build', ['brands/midshire'], { killAfter });
    if (status !== null) ended += 1;
    assert.equal(standing.now(), standing.good, `killed after ${killAfter} ms, FUZZ_SEED=${seed}`);
  }
  await visitor.leave();
  assert.deepEqual(visitor.refused, []);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
  assert.deepEqual(readdirSync(project.path('dist')), ['midshire', 'midshire.hosting']);
  assert.equal(standing.now(), standing.good);
  rows.push([
    'killed at a random moment',
    String(kills),
    `${kills - ended} while at work; ${visitor.asked} requests, all answered`,
  ]);
});

test('the disk is full', { skip: whyNoDisks() }, async (t) => {
  const spares = [0, 0.3, 1, 3, 5].map((megabytes) => megabytes * 1024 * 1024);
  for (const spare of spares) {
    const disk = smallDisk(project, spare);
    if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
    try {
      await standing.stops(/the disk is full/);
    } finally {
      disk.remove();
    }
  }
  rows.push(['disk full', String(spares.length), 'said so']);
});

test('the disk can only be read', { skip: whyNoDisks() }, async (t) => {
  const disk = smallDisk(project, 1024 * 1024);
  if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
  try {
    disk.setReadOnly();
    await standing.stops(/the disk can only be read/);
  } finally {
    disk.remove();
  }
  rows.push(['folder that can only be read', '1', 'said so']);
});

test('files that are cut off at random places', async () => {
  const files = writtenFiles(project);
  let same = 0;
  for (let nth = 0; nth < cuts; nth++) {
    const { name, bytes } = chance.pick(files);
    const at = chance.below(bytes - 1);
    await cut(project, name, {
      bytes: at,
      check: async () => {
        const { status, output } = await project.run('build', ['brands/midshire']);
        assertInWords(output);
        // What is left of a file may say the same as the whole.
        if (status === 0) {
          assert.equal(
            standing.now(),
            standing.good,
            `${name} cut off at ${at} built another site, FUZZ_SEED=${seed}`,
          );
          same += 1;
        } else assert.match(output, /\n {2}Wrong: .+\n {2}Write: .+\n/);
      },
    });
    assert.equal(standing.now(), standing.good, `${name} cut off at ${at}, FUZZ_SEED=${seed}`);
  }
  rows.push(['file cut off', String(cuts), `${cuts - same} said so, ${same} built the same site`]);
});

for (const [days, says] of [
  [-3650, /is in the future by the clock of this computer/],
  [-400, /is in the future by the clock of this computer/],
  [3650, /had to be checked again by .* and it is now 20[3-9]\d/],
] as const)
  test(`the clock is wrong by ${days} days`, async () => {
    await standing.stops(says, clockWrongBy(days));
    rows.push([`clock wrong by ${days} days`, '1', 'said so']);
  });

test('two and three builds at once, also over a lock that a dead build left', async () => {
  for (const count of [2, 3]) {
    if (count === 3) writeFileSync(project.path('dist/.lock'), '999999');
    const all = await Promise.all(
      Array.from({ length: count }, () => project.run('build', ['brands/midshire'])),
    );
    const [built, refused] = [
      all.filter(({ status }) => status === 0),
      all.filter(({ status }) => status !== 0),
    ];
    assert.equal(built.length, 1, all.map(({ output }) => output).join('\n'));
    for (const { output } of refused) assert.match(output, /another build is at work here \(process \d+\)/);
    assert.equal(standing.now(), standing.good);
    rows.push([`${count} builds at once`, '1', `one built, ${count - 1} said why not`]);
  }
});

test('a language, a folder or a list that is missing', async () => {
  const missing: [name: string, says: RegExp][] = [
    ['content/strings/en.json', /en|strings/],
    ['content/pages/en', /en|pages/],
    ['content/pages', /content\/pages\n? *.*not there/],
    ['content/facts', /not there/],
    ['content/topics.yaml', /topics\.yaml/],
    ['content/neutral-words.yaml', /neutral-words\.yaml/],
    ['content/second-list-of-numbers.yaml', /second-list-of-numbers\.yaml/],
  ];
  for (const [name, says] of missing) await without(project, name, () => standing.stops(says));
  const pack = project.read('brands/midshire/brand.yaml');
  project.change('brands/midshire/brand.yaml', 'languages: [en]', 'languages: [en, cy]');
  await standing.stops(/"cy"/);
  project.write('brands/midshire/brand.yaml', pack);
  rows.push(['language, folder or list missing', String(missing.length + 1), 'said so']);
});
