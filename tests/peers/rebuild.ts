import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../src/hosting/files.ts';
import { Project } from '../project.ts';
import type { Contestant } from './contestants.ts';
import type { Goal } from './goals.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

/** What a change of one sentence costs, beside the mean of two builds from nothing. In seconds. */
export interface Rebuild {
  name: string;
  cold: number;
  again: number;
  /** Whether every file is the same as after a build of the changed pages from nothing. */
  isSame: boolean;
}

const sentence = 'You can stop here.';

/** The whole command on one example pack, all pages, with nothing kept and after one sentence was added. */
export async function ownRebuild(): Promise<Rebuild> {
  const project = new Project();
  const command = [process.execPath, 'src/cli/waymark.mjs', 'build', 'brands/midshire'];
  const build = async () => {
    const { status, output, seconds } = await timed(command, { cwd: project.folder });
    if (status !== 0) throw new Error(output.slice(-2000));
    return seconds;
  };
  try {
    keepNothing(project);
    const cold = await build();
    const page = 'content/pages/en/stay-safer/first-steps.mdx';
    project.change(page, /^(Being stalked\?.*)$/m, `$1 ${sentence}`);
    const again = await build();
    const after = digestOf(project.path('dist'));
    for (const kept of ['dist', 'node_modules/.cache', '.astro'])
      rmSync(project.path(kept), { recursive: true, force: true });
    const coldToo = await build();
    const isSame = after === digestOf(project.path('dist'));
    return { name: 'Waymark, whole command', cold: (cold + coldToo) / 2, again, isSame };
  } finally {
    project.remove();
  }
}

/** Gives a copy of the project the same packages, without what was kept of builds before. */
function keepNothing(project: Project): void {
  const own = project.path('node_modules');
  rmSync(own);
  mkdirSync(own);
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache') symlinkSync(path.resolve('node_modules', name), path.join(own, name));
}

/** The same for a peer with one copy of the pages, with all that it keeps of the build before. */
export async function peerRebuild({ name, project }: Contestant): Promise<Rebuild | undefined> {
  if (!project) return undefined;
  const kept = project(1);
  const { seconds: cold } = await kept.build();
  kept.edit(sentence);
  const { seconds: again } = await kept.build();
  const after = digestOf(kept.site);
  kept.remove();
  const fresh = project(1);
  fresh.edit(sentence);
  const { seconds: coldToo } = await fresh.build();
  const isSame = after === digestOf(fresh.site);
  fresh.remove();
  return { name, cold: (cold + coldToo) / 2, again, isSame };
}

/** One number for every name and byte below a folder. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(`${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** The rebuilds side by side. */
export function rebuildsInWords(rebuilds: Rebuild[]): string {
  return table([
    ['Seconds after one edit', 'cold', 'again', 'ratio', 'same bytes as cold'],
    ...rebuilds.map(({ name, cold, again, isSame }) => [
      name,
      cold,
      again,
      again / cold,
      isSame ? 'yes' : 'no',
    ]),
  ]);
}

/** What the design asks of ours. */
export function rebuildGoals({ cold, again, isSame }: Rebuild): Goal[] {
  return [
    {
      name: 'a build after one edit, against one with nothing kept',
      measured: again / cold,
      limit: 0.5,
      unit: '×',
    },
    {
      name: 'files that differ from a build with nothing kept, 0 or some',
      measured: isSame ? 0 : 1,
      limit: 0,
      unit: '',
    },
  ];
}
