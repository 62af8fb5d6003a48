import { buildSites } from '../build/build-sites.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { packFolders } from '../sites/current.ts';

/** Where finished sites are put. */
export const out = 'dist';

/**
 * Builds these packs, or every pack in `brands/`, and prints what happened. Answers with the folders of the finished
 * sites, none when there were problems.
 */
export async function build(packs: string[], allowOverdue = false): Promise<string[]> {
  const began = performance.now();
  const { problems, built, next } = await buildSites({
    packs: packs.length > 0 ? packs : packFolders(),
    out,
    allowOverdue,
  });
  if (problems.length > 0) console.error(report(problems));
  if (problems.some(isError)) {
    console.error('Nothing was built. The sites of the last good build are as they were.');
    return [];
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Built ${built.join(', ')} in ${seconds} s.`);
  for (const line of next) console.log(line);
  if (allowOverdue) console.error('OVERDUE FACTS WERE ALLOWED. Never publish this build.');
  return built;
}

/** A build that ends before it has answered, whoever ended it, is a failure. Answers with a way to say that it is done. */
export function failUnlessDone(): () => void {
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
