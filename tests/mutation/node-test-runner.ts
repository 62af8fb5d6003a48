import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type CollectedTest, collectTests } from './test-collector.ts';

/** The variables that the instrumented code reads. */
interface InstrumenterState {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const state: InstrumenterState = {};
Object.assign(globalThis, { __stryker__: state });

const collector = new URL('test-collector.ts', import.meta.url).href;
let generation = 0;

// Node keeps each module that it has loaded, so a query makes the project's own modules load anew. A test that loads a script with a
// query of its own, as on a new page, gets new instances of what the script imports too, so that it passes twice.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'node:test') return { url: collector, shortCircuit: true };
    const { url, ...resolved } = next(specifier, context);
    const isOwn = url.startsWith(pathToFileURL(`${process.cwd()}/`).href) && url !== collector;
    if (!isOwn) return { url, ...resolved };
    const fresh = new URL(url);
    fresh.searchParams.set('generation', String(generation));
    const load = context.parentURL && new URL(context.parentURL).searchParams.get('load');
    if (load && !fresh.searchParams.has('load')) fresh.searchParams.set('load', load);
    return { ...resolved, url: fresh.href };
  },
});

/**
 * Runs the tests of node:test inside Stryker's worker process: mutants are switched between runs, where the TAP runner starts a
 * process per test file and mutant.
 *
 * Module state can leak from one mutant into the next run. So a kill counts only if the same test passes without the mutant
 * afterwards, and a survivor only if it survives in modules that are newly loaded.
 */
class NodeTestRunner implements TestRunner {
  static inject = tokens(commonTokens.options);
  private readonly files: string[];
  private tests: CollectedTest[] = [];
  /** Whether no mutant has run in the loaded modules. */
  private isPristine = false;

  constructor(options: StrykerOptions) {
    const { testFiles } = options['nodeTest'] as { testFiles: string[] };
    this.files = testFiles.flatMap((pattern) => globSync(pattern)).sort();
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    await this.load();
    const results: TestResult[] = [];
    for (const collected of this.tests) results.push(await runOne(collected));
    const { mutantCoverage } = state;
    const failure = results.find(({ status }) => status === TestStatus.Failed);
    if (failure) return { status: DryRunStatus.Complete, tests: [failure] };
    // A test that needs an earlier one cannot be run alone.
    const repeatable = new Set<string>();
    for (const collected of this.tests)
      if ((await runOne(collected)).status === TestStatus.Success) repeatable.add(collected.id);
      else console.log(`Left out, because it does not pass twice: ${collected.id}`);
    const tests = results.filter(({ id }) => repeatable.has(id));
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { mutantActivation, reloadEnvironment } = options;
    if (mutantActivation === 'static') return this.runReloaded(options);
    if (reloadEnvironment || this.tests.length === 0) await this.load();
    const wasPristine = this.isPristine;
    const { result, killer } = await this.runTests(options);
    if (killer) {
      activate(undefined);
      if ((await runOne(killer)).status === TestStatus.Success) return result;
    } else if (wasPristine || result.status !== MutantRunStatus.Survived) return result;
    activate(undefined);
    await this.load();
    return (await this.runTests(options)).result;
  }

  /** Loads every module while the mutant is active. A module that does not load kills it. */
  private async runReloaded(options: MutantRunOptions): Promise<MutantRunResult> {
    activate(options.activeMutant.id, options.hitLimit);
    try {
      await this.load();
    } catch (error) {
      this.tests = [];
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    return (await this.runTests(options)).result;
  }

  private async runTests({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<{
    result: MutantRunResult;
    killer?: CollectedTest;
  }> {
    activate(activeMutant.id, hitLimit);
    this.isPristine = false;
    const tests: TestResult[] = [];
    for (const collected of this.tests.filter(({ id }) => testFilter?.includes(id) ?? true)) {
      const test = await runOne(collected);
      const timeout = determineHitLimitReached(state.hitCount, hitLimit);
      if (timeout) return { result: toMutantRunResult(timeout) };
      tests.push(test);
      if (test.status === TestStatus.Failed)
        return { result: toMutantRunResult({ status: DryRunStatus.Complete, tests }), killer: collected };
    }
    return { result: toMutantRunResult({ status: DryRunStatus.Complete, tests }) };
  }

  private async load(): Promise<void> {
    generation += 1;
    this.tests = [];
    this.tests = await collectTests(this.files);
    this.isPristine = true;
  }
}

/** Switches a mutant on, in this process and in those that tests start; none if undefined. */
function activate(id: string | undefined, hitLimit?: number): void {
  Object.assign(state, { activeMutant: id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
  if (id === undefined) delete process.env['__STRYKER_ACTIVE_MUTANT__'];
  else process.env['__STRYKER_ACTIVE_MUTANT__'] = id;
}

async function runOne({ id, title, file, run }: CollectedTest): Promise<TestResult> {
  const began = performance.now();
  state.currentTestId = id;
  let failure: unknown;
  try {
    await run();
  } catch (error) {
    failure = error ?? new Error('rejected');
  } finally {
    state.currentTestId = undefined;
  }
  const result = { id, name: title, fileName: file, timeSpentMs: performance.now() - began };
  return failure
    ? { ...result, status: TestStatus.Failed, failureMessage: String(failure) }
    : { ...result, status: TestStatus.Success };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'node-test', NodeTestRunner)];
