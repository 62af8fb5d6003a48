import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What a test function receives instead of node:test's TestContext: the parts that our unit tests use. */
interface CollectedContext {
  name: string;
  mock: typeof nodeTest.mock;
  diagnostic: () => void;
  assert: typeof assert & { fileSnapshot: typeof fileSnapshot };
}
type Callback = (context: CollectedContext) => unknown;

/** One test of a file, which can be run any number of times in this process. */
export interface CollectedTest {
  /** File and title; unique. */
  id: string;
  title: string;
  file: string;
  run: () => Promise<void>;
}

interface TestFile {
  name: string;
  before: Callback[];
  beforeEach: Callback[];
  afterEach: Callback[];
  isPrepared: boolean;
}

// The loader hook redirects imports of node:test to this module, but not this call.
const nodeTest = process.getBuiltinModule('node:test');
/** node:test gives each test a tracker of its own, and does not export the class. */
const MockTracker = nodeTest.mock.constructor as new () => typeof nodeTest.mock;
let collected: CollectedTest[] = [];
let currentFile: TestFile | undefined;

/** Compares a text with a stored one, like TestContext.assert.fileSnapshot of node:test. */
function fileSnapshot(value: string, file: string): void {
  assert.equal(`${value}\n`.trimEnd(), readFileSync(file, 'utf8').trimEnd());
}

function createContext(name: string): CollectedContext {
  return {
    name,
    mock: new MockTracker(),
    diagnostic: () => {},
    assert: Object.assign(Object.create(assert), { fileSnapshot }) as CollectedContext['assert'],
  };
}

async function runTest(file: TestFile, title: string, callback: Callback): Promise<void> {
  const context = createContext(title);
  if (!file.isPrepared) for (const hook of file.before) await hook(context);
  file.isPrepared = true;
  try {
    for (const hook of file.beforeEach) await hook(context);
    await callback(context);
  } finally {
    for (const hook of file.afterEach) await hook(context);
    context.mock.reset();
    context.mock.timers.reset();
  }
}

/** Registers a test, like `test` of node:test. A skipped test is left out. */
export function test(title: string, ...rest: [Callback] | [{ skip?: unknown }, Callback]): void {
  const callback = rest.at(-1) as Callback;
  const options = rest.length === 2 ? rest[0] : {};
  const file = currentFile;
  if (!file || options.skip) return;
  const id = `${file.name} › ${title}`;
  if (collected.some((other) => other.id === id)) throw new Error(`Two tests are called ${id}.`);
  collected.push({ id, title, file: file.name, run: () => runTest(file, title, callback) });
}

export const before = (hook: Callback) => void currentFile?.before.push(hook);
export const beforeEach = (hook: Callback) => void currentFile?.beforeEach.push(hook);
export const afterEach = (hook: Callback) => void currentFile?.afterEach.push(hook);
/** What a file cleans up in the end is needed again by the next mutant. */
export const after = () => {};
export const { mock } = nodeTest;

/** Imports test files one after another and returns their tests. */
export async function collectTests(files: readonly string[]): Promise<CollectedTest[]> {
  collected = [];
  for (const name of files) {
    currentFile = { name, before: [], beforeEach: [], afterEach: [], isPrepared: false };
    await import(`${process.cwd()}/${name}`);
  }
  currentFile = undefined;
  return collected;
}
