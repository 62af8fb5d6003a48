import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Project } from '../project.ts';
import { clockWrongBy, cut, Standing, smallDisk, whyNoDisks, without } from '../proof/failing.ts';

// A little of npm run prove -- failing.
let project: Project;
let standing: Standing;

before(async () => {
  project = new Project();
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
  standing = new Standing(project);
});
after(() => project.remove());

test('a build on a disk that is full says so, and the last good site stays', {
  skip: whyNoDisks(),
}, async (t) => {
  const disk = smallDisk(project, 1024 * 1024);
  if (!disk) return t.skip('NO SMALL DISK CAN BE MADE HERE');
  try {
    await standing.stops(/the disk is full/);
    disk.setReadOnly();
    await standing.stops(/the disk can only be read/);
  } finally {
    disk.remove();
  }
});

test('a build with a wrong clock says so', async () => {
  await standing.stops(/in the future by the clock of this computer/, clockWrongBy(-3650));
});

test('a build without a language or a list says which', async () => {
  await without(project, 'content/strings/en.json', () => standing.stops(/strings|"en"/));
  await without(project, 'content/topics.yaml', () => standing.stops(/topics\.yaml/));
});

test('a build with a list that was cut off says which', async () => {
  const check = () => standing.stops(/neutral-words\.yaml\n {2}Wrong: .*(?:cut off|not YAML)/);
  await cut(project, 'content/neutral-words.yaml', { bytes: 405, check });
});
