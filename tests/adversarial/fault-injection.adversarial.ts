// Kills builds, fills disks, truncates files, shifts clocks, and checks that the last good site survives.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { SeededRandom } from '../support/brand-fuzzer.ts';
import { formatTable } from '../support/format-table.ts';
import { freshSeed as seed } from '../support/fuzz-seed.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import {
  assertNoStackTrace,
  authoredFiles,
  clockSkewEnv,
  LastGoodBuild,
  mountSmallDisk,
  PollingClient,
  tmpfsSkipReason,
  withMissing,
  withTruncated,
} from './fault-injection.ts';

// KILLS=5 kills fewer builds, CUTS=5 truncates fewer files; FUZZ_SEED=… reproduces the same moments and places.
const kills = Number(process.env['KILLS'] ?? 50);
const truncations = Number(process.env['CUTS'] ?? 40);
const random = new SeededRandom(seed);
const rows: string[][] = [['what goes wrong', 'times', 'what happened']];

let project: ProjectFixture;
let goodBuild: LastGoodBuild;
let buildSeconds: number;

before(async () => {
  project = new ProjectFixture();
  const build = () => project.run('build', ['brands/midshire']);
  const first = await build();
  assert.equal(first.status, 0, first.output);
  const began = performance.now();
  await build();
  buildSeconds = (performance.now() - began) / 1000;
  goodBuild = new LastGoodBuild(project);
});
after(() => {
  project.cleanup();
  console.log(formatTable(rows));
  console.log(`FUZZ_SEED=${seed}`);
});

test('killed at random moments: the last good site is served throughout, and the next build cleans up', async () => {
  const visitor = await PollingClient.start(project.path('dist/midshire'));
  let ended = 0;
  for (let nth = 0; nth < kills; nth++) {
    const killAfter = Math.round(random.nextInt(1000) * buildSeconds);
    const { status } = await project.run('build', ['brands/midshire'], { killAfter });
    if (status !== null) ended += 1;
    assert.equal(
      goodBuild.currentHash(),
      goodBuild.expectedHash,
      `killed after ${killAfter} ms, FUZZ_SEED=${seed}`,
    );
  }
  await visitor.stop();
  assert.deepEqual(visitor.failedRequests, []);
  const { status, output } = await project.run('build', ['brands/midshire']);
  assert.equal(status, 0, output);
  assert.deepEqual(readdirSync(project.path('dist')), ['midshire', 'midshire.hosting']);
  assert.equal(goodBuild.currentHash(), goodBuild.expectedHash);
  rows.push([
    'killed at a random moment',
    String(kills),
    `${kills - ended} while at work; ${visitor.requestCount} requests, all answered`,
  ]);
});

test('the disk is full', { skip: tmpfsSkipReason() }, async (t) => {
  const spares = [0, 0.3, 1, 3, 5].map((megabytes) => megabytes * 1024 * 1024);
  for (const spare of spares) {
    const disk = mountSmallDisk(project, spare);
    if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
    try {
      await goodBuild.assertBuildFails(/the disk is full/);
    } finally {
      disk.remove();
    }
  }
  rows.push(['disk full', String(spares.length), 'said so']);
});

test('the disk is read-only', { skip: tmpfsSkipReason() }, async (t) => {
  const disk = mountSmallDisk(project, 1024 * 1024);
  if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
  try {
    disk.setReadOnly();
    await goodBuild.assertBuildFails(/the disk can only be read/);
  } finally {
    disk.remove();
  }
  rows.push(['folder that can only be read', '1', 'said so']);
});

test('files that are truncated at random places', async () => {
  const files = authoredFiles(project);
  let same = 0;
  for (let nth = 0; nth < truncations; nth++) {
    const { name, bytes } = random.pick(files);
    const at = random.nextInt(bytes - 1);
    await withTruncated(project, name, {
      bytes: at,
      check: async () => {
        const { status, output } = await project.run('build', ['brands/midshire']);
        assertNoStackTrace(output);
        // A truncated file may mean the same as the complete one.
        if (status === 0) {
          assert.equal(
            goodBuild.currentHash(),
            goodBuild.expectedHash,
            `${name} cut off at ${at} built another site, FUZZ_SEED=${seed}`,
          );
          same += 1;
        } else assert.match(output, /\n {2}Wrong: .+\n {2}Write: .+\n/);
      },
    });
    assert.equal(
      goodBuild.currentHash(),
      goodBuild.expectedHash,
      `${name} cut off at ${at}, FUZZ_SEED=${seed}`,
    );
  }
  rows.push([
    'file cut off',
    String(truncations),
    `${truncations - same} said so, ${same} built the same site`,
  ]);
});

for (const [days, says] of [
  [-3650, /is in the future by the clock of this computer/],
  [-400, /is in the future by the clock of this computer/],
  [3650, /had to be checked again by .* and it is now 20[3-9]\d/],
] as const)
  test(`the clock is wrong by ${days} days`, async () => {
    await goodBuild.assertBuildFails(says, clockSkewEnv(days));
    rows.push([`clock wrong by ${days} days`, '1', 'said so']);
  });

test('two and three builds at once, also with the stale lock of a killed build', async () => {
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
    assert.equal(goodBuild.currentHash(), goodBuild.expectedHash);
    rows.push([`${count} builds at once`, '1', `one built, ${count - 1} said why not`]);
  }
});

test('a missing language, folder or list', async () => {
  const missing: [name: string, says: RegExp][] = [
    ['content/messages/en.json', /en|strings/],
    ['content/pages/en', /en|pages/],
    ['content/pages', /content\/pages\n? *.*not there/],
    ['content/facts', /not there/],
    ['content/topics.yaml', /topics\.yaml/],
    ['content/revealing-words.yaml', /revealing-words\.yaml/],
    ['content/double-entry.yaml', /double-entry\.yaml/],
  ];
  for (const [name, says] of missing)
    await withMissing(project, name, () => goodBuild.assertBuildFails(says));
  const pack = project.read('brands/midshire/brand.yaml');
  project.change('brands/midshire/brand.yaml', 'languages: [en]', 'languages: [en, cy]');
  await goodBuild.assertBuildFails(/"cy"/);
  project.write('brands/midshire/brand.yaml', pack);
  rows.push(['language, folder or list missing', String(missing.length + 1), 'said so']);
});
