import { allPackFolders } from '../brand/all-packs.ts';
import { hashInputs, writeBuildRecord } from '../build/build-record.ts';
import { buildSites } from '../build/build-sites.ts';
import { displayPath, formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { outDir } from '../runtime/workspace.ts';

/** The outcome of a build. */
interface BuildOutcome {
  /** The folders of the finished sites. */
  built: string[];
  /** Whether every pack was built. */
  isComplete: boolean;
}

/** Builds these packs, or every pack in `brands/`, and prints the outcome. */
export async function runBuild(packs: string[], allowOverdue = false): Promise<BuildOutcome> {
  const startTime = performance.now();
  const folders = packs.length > 0 ? packs : allPackFolders();
  const inputs = new Map(folders.map((folder) => [folder, hashInputs(folder)]));
  const { diagnostics, built, nextSteps } = await buildSites({ packs: folders, out: outDir, allowOverdue });
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  if (built.length === 0) {
    console.error('Nothing was built. The sites of the last good build are as they were.');
    return { built: [], isComplete: false };
  }
  const seconds = ((performance.now() - startTime) / 1000).toFixed(1);
  const sites = built.map(({ site }) => site);
  console.log(`Built ${sites.join(', ')} in ${seconds} s.`);
  for (const line of nextSteps) console.log(line);
  if (!allowOverdue)
    for (const { site, pack } of built) {
      const hash = inputs.get(pack);
      if (hash !== undefined) writeBuildRecord(site, pack, hash);
    }
  if (allowOverdue) console.error('OVERDUE FACTS WERE ALLOWED. Never publish this build.');
  const left = folders.filter((folder) => !built.some(({ pack }) => pack === folder));
  if (left.length > 0)
    console.error(
      `Not built: ${left.map(displayPath).join(', ')}. Their sites of the last good build are as they were.`,
    );
  return { built: sites, isComplete: left.length === 0 };
}

/** Makes an early exit of the process a failure. Returns a callback that marks the build as done. */
export function guardEarlyExit(): () => void {
  let done = false;
  process.once('exit', () => {
    if (done) return;
    console.error(
      'The build ended before it was finished. The sites of the last good build are as they were.',
    );
    process.exitCode = 1;
  });
  return () => {
    done = true;
  };
}
