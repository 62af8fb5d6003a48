import path from 'node:path';
import type { ProjectFixture } from '../../support/project-fixture.ts';
import { playwrightCommand } from '../../support/run-playwright.ts';
import type { CoveringTests } from './covering-tests.ts';

/** What the tests of a mutant said. */
export interface E2eResult {
  /** The title of the first test that failed; undefined when all passed. */
  failed: string | undefined;
  /** How long each test took, in milliseconds. */
  durations: number[];
}

const configFile = 'tests/mutation/browser/playwright.config.ts';
/** A mutant that never ends is ended, in multiples of the time of one condition. */
const hangFactor = 40;

/** Runs end-to-end tests until one fails. */
export async function runE2eTests(
  project: ProjectFixture,
  { specs, only }: NonNullable<CoveringTests['e2e']>,
  conditionMs: number,
): Promise<E2eResult> {
  const args = [
    playwrightCommand(),
    'test',
    '--config',
    configFile,
    ...(only ? ['--grep', only] : []),
    ...specs,
  ];
  const { status, output } = await project.runNode(args, {
    killAfter: conditionMs * hangFactor,
    env: { MUTANT_CONDITION_MS: String(conditionMs), FORCE_COLOR: '0' },
  });
  const tests = readReport(output);
  const failure = tests.find(({ status: result }) => !['expected', 'skipped'].includes(result));
  const failed = failure?.title ?? (status === 0 ? undefined : `exit status ${status}: ${specs.join()}`);
  if (!failed && tests.length === 0) throw new Error(`No test ran of ${specs.join()}.`);
  return { failed, durations: tests.map(({ duration }) => duration) };
}

interface ReportedTest {
  title: string;
  status: string;
  duration: number;
}

interface ReportedSuite {
  suites?: ReportedSuite[];
  specs?: { title: string; file: string; tests: { status: string; results: { duration: number }[] }[] }[];
}

/** Reads what Playwright's JSON reporter wrote; nothing when it was ended before. */
function readReport(output: string): ReportedTest[] {
  const start = output.indexOf('{\n');
  if (start < 0) return [];
  try {
    return testsOf(JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as ReportedSuite);
  } catch {
    return [];
  }
}

function testsOf({ suites = [], specs = [] }: ReportedSuite): ReportedTest[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ results }) => results.length > 0)
      .map(({ status, results }) => ({
        title: `${path.basename(file, '.ts')}: ${title}`,
        status,
        duration: results[0]?.duration ?? 0,
      })),
  );
  return [...own, ...suites.flatMap(testsOf)];
}
