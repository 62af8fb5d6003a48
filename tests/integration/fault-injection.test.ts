import { after, before, test } from 'node:test';
import {
  clockSkewEnv,
  LastGoodBuild,
  mountSmallDisk,
  tmpfsSkipReason,
  withMissing,
  withTruncated,
} from '../adversarial/fault-injection.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

// A subset of npm run test:adversarial -- fault-injection.
let project: ProjectFixture;
let goodBuild: LastGoodBuild;

before(() => {
  project = new ProjectFixture();
  project.copyBuiltSite();
  goodBuild = new LastGoodBuild(project);
});
after(() => project.cleanup());

test('a build on a full disk says so, and the last good site stays', {
  skip: tmpfsSkipReason(),
}, async (t) => {
  const disk = mountSmallDisk(project, 1024 * 1024);
  if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
  try {
    await goodBuild.assertBuildFails(/the disk is full/);
    disk.setReadOnly();
    await goodBuild.assertBuildFails(/the disk can only be read/);
  } finally {
    disk.remove();
  }
});

test('a build with a wrong clock says so', async () => {
  await goodBuild.assertBuildFails(/in the future by the clock of this computer/, clockSkewEnv(-3650));
});

test('a build without a language or a list says which is missing', async () => {
  await withMissing(project, 'content/messages/en.json', () => goodBuild.assertBuildFails(/strings|"en"/));
  await withMissing(project, 'content/topics.yaml', () => goodBuild.assertBuildFails(/topics\.yaml/));
});

test('a build with a truncated list says which', async () => {
  const check = () => goodBuild.assertBuildFails(/revealing-words\.yaml\n {2}Wrong: .*(?:cut off|not YAML)/);
  await withTruncated(project, 'content/revealing-words.yaml', { bytes: 405, check });
});
