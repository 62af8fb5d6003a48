import { mock } from 'node:test';
import { runBuild } from '../../src/cli/run-build.ts';
import type { CommandResult, ProjectFixture } from './project-fixture.ts';

/**
 * Builds in the folder of a project as `npm run build` does, but in this process: dozens of builds that are expected to fail share
 * one load of the modules. The code is that of this checkout, not the copy in the project.
 */
export async function buildInProcess(project: ProjectFixture, packs: string[] = []): Promise<CommandResult> {
  const lines: string[] = [];
  const collect = (line: string) => lines.push(line);
  const mocks = [mock.method(console, 'log', collect), mock.method(console, 'error', collect)];
  const cwd = process.cwd();
  process.chdir(project.folder);
  try {
    const built = await runBuild(packs);
    return { status: built.length > 0 ? 0 : 1, output: lines.join('\n') };
  } finally {
    process.chdir(cwd);
    for (const { mock: method } of mocks) method.restore();
  }
}
