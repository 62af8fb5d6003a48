import { allPackFolders } from '../brand/all-packs.ts';
import { hashInputs, writeBuildRecord } from '../build/build-record.ts';
import { buildSites } from '../build/build-sites.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { outDir } from './out-dir.ts';

/**
 * Builds these packs, or every pack in `brands/`, and prints the outcome. Resolves to the folders of the built sites; empty
 * when there were errors.
 */
export async function runBuild(packs: string[], allowOverdue = false): Promise<string[]> {
  const startTime = performance.now();
  const folders = packs.length > 0 ? packs : allPackFolders();
  const inputs = folders.map((folder) => hashInputs(folder));
  const { diagnostics, built, nextSteps } = await buildSites({ packs: folders, out: outDir, allowOverdue });
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  if (diagnostics.some(isError)) {
    console.error('Nothing was built. The sites of the last good build are as they were.');
    return [];
  }
  const seconds = ((performance.now() - startTime) / 1000).toFixed(1);
  console.log(`Built ${built.join(', ')} in ${seconds} s.`);
  for (const line of nextSteps) console.log(line);
  if (!allowOverdue && built.length === folders.length)
    for (const [index, site] of built.entries())
      writeBuildRecord(site, folders[index] ?? '', inputs[index] ?? '');
  if (allowOverdue) console.error('OVERDUE FACTS WERE ALLOWED. Never publish this build.');
  return built;
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
