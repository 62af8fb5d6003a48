import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { hashFolder } from '../support/hash-folder.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

let project: ProjectFixture;
let goodSite: string;
const site = 'dist/midshire';

const killMoments: [name: string, path: string][] = [
  ['it has taken the lock', '/\\.lock$'],
  ['it has rendered its first page', '/sites/midshire/.*\\.html$'],
  ['it has compressed its first page', '/sites/midshire/.*\\.html\\.br$'],
];
/** The folder that shows what was on the disk at one of these moments. */
const copyAt = (index: number) => `dist-at-${index}`;

before(async () => {
  project = new ProjectFixture();
  project.copyBuiltSite();
  goodSite = hashFolder(project.path(site));
  const preload = pathToFileURL(path.resolve('tests/support/kill-preload.mjs')).href;
  const copies = killMoments.map(([, pattern], index) => [pattern, copyAt(index)]);
  // One build is killed when it has moved the last site aside. On its way there it shows what an earlier kill leaves behind.
  const { status, output } = await project.run('build', [], {
    env: {
      NODE_OPTIONS: `--import ${preload}`,
      KILL_AFTER: '/\\.previous-midshire$',
      COPY_AFTER: JSON.stringify(copies),
    },
  });
  assert.equal(status, null, `killed, not ended: ${output}`);
});
after(() => project.cleanup());

for (const [index, [name]] of killMoments.entries())
  test(`a build that is killed when ${name} leaves the last site complete`, () => {
    assert.ok(project.exists(`${copyAt(index)}/.lock`), 'nothing was cleaned up');
    assert.equal(hashFolder(project.path(copyAt(index), 'midshire')), goodSite);
  });

test('a build that is killed when it has moved the last site aside: the next build restores it, even one that fails', async () => {
  assert.ok(!project.exists(site));
  const saved = project.read('brands/midshire/logo.svg');
  project.write('brands/midshire/logo.svg', 'no picture');
  const { status } = await project.run('build');
  project.write('brands/midshire/logo.svg', saved);
  assert.equal(status, 1);
  assert.equal(hashFolder(project.path(site)), goodSite);
});

test('a second concurrent build stops and says why', async () => {
  // This process runs, so its lock is that of a build at work.
  project.write('dist/.lock', String(process.pid));
  const { status, output } = await project.run('build');
  assert.equal(status, 1);
  assert.ok(output.includes(`another build is at work here (process ${process.pid})`), output);
  assert.equal(project.read('dist/.lock'), String(process.pid));
});

test('the next build takes over the lock of a killed one and cleans up; its pack may be anywhere on disk', async () => {
  project.write('dist/.lock', '999999');
  mkdirSync(project.path('dist/.building-killed'));
  mkdirSync(project.path('dist/northshire'));
  writeFileSync(project.path('dist/northshire/old.html'), 'of an older build');
  cpSync(project.path('brands/midshire'), project.path('elsewhere/northshire'), { recursive: true });
  project.change('elsewhere/northshire/brand.yaml', 'id: midshire', 'id: northshire');
  const { status, output } = await project.run('build', ['elsewhere/northshire']);
  assert.equal(status, 0, output);
  assert.ok(project.exists('dist/northshire/index.html'));
  assert.ok(!existsSync(project.path('dist/northshire/old.html')));
  assert.equal(hashFolder(project.path(site)), goodSite, 'the other site is as it was');
  assert.deepEqual(readdirSync(project.path('dist')).sort(), [
    '.built-northshire',
    'midshire',
    'midshire.hosting',
    'northshire',
    'northshire.hosting',
  ]);
});
