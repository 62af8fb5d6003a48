import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { listFiles } from '../../src/hosting/served-files.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import { waitUntil } from '../support/wait-until.ts';

let project: ProjectFixture;
const site = 'dist/midshire';

before(async () => {
  project = new ProjectFixture();
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
});
after(() => project.cleanup());

test('a build killed at any moment leaves the last site complete, and the next build cleans up', async () => {
  const files = listFiles(project.path(site)).join();
  for (const killAfter of [200, 700, 1200, 1700, 2200, 2700, 3200, 3700]) {
    const { status } = await project.run('build', [], { killAfter });
    assert.equal(
      listFiles(project.path(site)).join(),
      files,
      `killed after ${killAfter} ms (status ${status})`,
    );
  }
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
  assert.deepEqual(readdirSync(project.path('dist')).sort(), [
    '.built-midshire',
    'midshire',
    'midshire.hosting',
  ]);
});

test('a site that was moved aside before a power failure is restored by the next build, even one that fails', async () => {
  renameSync(project.path(site), project.path('dist/.previous-midshire'));
  const saved = project.read('brands/midshire/logo.svg');
  project.write('brands/midshire/logo.svg', 'no picture');
  const { status } = await project.run('build');
  project.write('brands/midshire/logo.svg', saved);
  assert.equal(status, 1);
  assert.ok(project.exists(`${site}/index.html`));
});

test('a second concurrent build stops and says why', async () => {
  const building = project.run('build');
  await waitUntil(() => project.exists('dist/.lock'), 'the first build to take the lock');
  const second = await project.run('build');
  const first = await building;
  assert.equal(first.status, 0, first.output);
  assert.equal(second.status, 1);
  assert.match(second.output, /another build is at work here \(process \d+\)/);
});

test('the stale lock of a killed build blocks no later build', async () => {
  mkdirSync(project.path('dist'), { recursive: true });
  writeFileSync(project.path('dist/.lock'), '999999');
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
  assert.equal(existsSync(project.path('dist/.lock')), false);
});

test('a pack anywhere on disk can be built, beside the others', async () => {
  cpSync(project.path('brands/midshire'), project.path('elsewhere/northshire'), { recursive: true });
  project.change('elsewhere/northshire/brand.yaml', 'id: midshire', 'id: northshire');
  const { status, output } = await project.run('build', ['elsewhere/northshire']);
  assert.equal(status, 0, output);
  assert.ok(project.exists('dist/northshire/index.html'));
  assert.ok(project.exists(`${site}/index.html`), 'the other site is still there');
});
