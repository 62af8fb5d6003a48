import { rmSync } from 'node:fs';
import { formatTable } from '../support/format-table.ts';
import { hashFolder } from '../support/hash-folder.ts';
import { measureCommand } from '../support/measure-command.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import type { Generator } from './generators.ts';
import type { Goal } from './goals.ts';

/** The cost of changing one sentence, beside the mean of two clean builds. In seconds. */
export interface IncrementalBuild {
  name: string;
  cold: number;
  warm: number;
  /** Whether every file is the same as after a clean build of the changed pages. */
  isIdentical: boolean;
}

const sentence = 'You can stop here.';

/** The whole command on one example pack, all pages, from scratch and after one sentence was added. */
export async function measureOwnRebuild(): Promise<IncrementalBuild> {
  const project = new ProjectFixture();
  const command = [process.execPath, 'src/cli/waymark.mjs', 'build', 'brands/midshire'];
  const build = async () => {
    const { status, output, seconds } = await measureCommand(command, { cwd: project.folder });
    if (status !== 0) throw new Error(output.slice(-2000));
    return seconds;
  };
  try {
    rmSync(project.path('.waymark'), { recursive: true, force: true });
    const cold = await build();
    const page = 'content/pages/en/stay-safer/first-steps.mdx';
    project.change(page, /^(Being stalked\?.*)$/m, `$1 ${sentence}`);
    const again = await build();
    const after = hashFolder(project.path('dist'));
    for (const kept of ['dist', '.waymark']) rmSync(project.path(kept), { recursive: true, force: true });
    const coldToo = await build();
    const isSame = after === hashFolder(project.path('dist'));
    return { name: 'Waymark, whole command', cold: (cold + coldToo) / 2, warm: again, isIdentical: isSame };
  } finally {
    project.cleanup();
  }
}

/** The same for another generator with one copy of the pages, with its caches of the previous build. */
export async function measurePeerRebuild({
  name,
  project,
}: Generator): Promise<IncrementalBuild | undefined> {
  if (!project) return undefined;
  const kept = project(1);
  const { seconds: cold } = await kept.build();
  kept.edit(sentence);
  const { seconds: again } = await kept.build();
  const after = hashFolder(kept.site);
  kept.remove();
  const fresh = project(1);
  fresh.edit(sentence);
  const { seconds: coldToo } = await fresh.build();
  const isSame = after === hashFolder(fresh.site);
  fresh.remove();
  return { name, cold: (cold + coldToo) / 2, warm: again, isIdentical: isSame };
}

/** The rebuild times as a table. */
export function formatRebuilds(rebuilds: IncrementalBuild[]): string {
  return formatTable([
    ['Seconds after one edit', 'cold', 'again', 'ratio', 'same bytes as cold'],
    ...rebuilds.map(({ name, cold, warm, isIdentical }) => [
      name,
      cold,
      warm,
      warm / cold,
      isIdentical ? 'yes' : 'no',
    ]),
  ]);
}

/** The goals for our own. */
export function rebuildGoals({ cold, warm, isIdentical }: IncrementalBuild): Goal[] {
  return [
    {
      name: 'a build after one edit, against one with nothing kept',
      measured: warm / cold,
      limit: 0.5,
      unit: '×',
    },
    {
      name: 'files that differ from a build with nothing kept, 0 or some',
      measured: isIdentical ? 0 : 1,
      limit: 0,
      unit: '',
    },
  ];
}
