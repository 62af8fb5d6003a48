import type { TestContext } from 'node:test';

export { mock } from 'node:test';

type TestFunction = (context: TestContext) => unknown;

/** A test as a file declares it. */
export interface CollectedTest {
  title: string;
  run: TestFunction;
}

/** What a test file has declared since this was emptied. */
export const collected = {
  tests: [] as CollectedTest[],
  beforeEach: [] as TestFunction[],
  afterEach: [] as TestFunction[],
};

/** Replaces `test` of node:test in a file whose tests run once for each mutant. */
export function test(title: string, run: TestFunction): void {
  collected.tests.push({ title, run });
}

/** The same for `afterEach`. */
export function afterEach(run: TestFunction): void {
  collected.afterEach.push(run);
}

/** The same for `beforeEach`. */
export function beforeEach(run: TestFunction): void {
  collected.beforeEach.push(run);
}
